/**
 * Markup that the server has made, drawn or laid out, and that the browser shows as it is. It reaches the browser once: either in the
 * page, and then the data that the page's scripts are given say no more than that it stands there, or, when a page is fetched as
 * data alone, in those.
 */
export class Markup {
	#html: string;

	constructor(html: string) {
		this.#html = html;
	}

	/** What to show; where the page has it already, a mark that takes no room. */
	get html(): string {
		return this.#html;
	}

	get isInPage(): boolean {
		return this.#html === IN_PAGE;
	}

	/** Takes in what stands in the page, so that it can be shown again after it has been taken away. */
	keep(html: string): void {
		if (this.isInPage) this.#html = html;
	}

	/** What is sent in the data of a page. */
	sent(withPage: boolean): string {
		return withPage ? IN_PAGE : this.#html;
	}
}

const IN_PAGE = '<!--in-page-->';

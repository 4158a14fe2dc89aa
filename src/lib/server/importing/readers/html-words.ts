import type { HtmlElement } from './html-tree.ts';

/** Elements that begin and end lines of their own. */
export const BLOCKS =
	/^(?:p|div|section|article|main|header|footer|aside|blockquote|pre|address|figure|figcaption|details|summary|dl|dt|dd|form|fieldset|body|center|tr|td|th|caption|hr)$/;

/** The words of an element on one line. */
export function wordsOf(element: HtmlElement): string {
	const words = (one: HtmlElement): string =>
		one.children.map((child) => (typeof child === 'string' ? child : child.tag === 'br' ? ' ' : words(child))).join('');
	return foldSpace(words(element));
}

/** Text on one line with each run of white space as one space. */
export function foldSpace(text: string): string {
	return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Answers to questions asked before, for as long as nothing is written. */
export type KeptAnswers = {
	/** The answer to a question in one of its forms, asked where it is not known. Its rows are frozen: all who ask share them. */
	get<R>(question: object, form: string, ask: () => Promise<R[]>): Promise<R[]>;
};

const MOST_ROWS = 200_000;

/**
 * Keeps answers while `revision` stays the same, those asked for last: an answer never outlives the data behind it. **Unit**: rows, in all
 * at most 200 000; a larger answer is not kept. **Errors**: what `ask` throws, which is not kept.
 */
export function keptAnswers(revision: () => number): KeptAnswers {
	let at = revision();
	let answers = new Map<object, Map<string, Promise<readonly unknown[]>>>();
	let rows = 0;

	const forget = () => {
		answers = new Map();
		rows = 0;
	};

	return {
		async get<R>(question: object, form: string, ask: () => Promise<R[]>): Promise<R[]> {
			if (at !== revision()) {
				at = revision();
				forget();
			}
			const forms = answers.get(question) ?? new Map<string, Promise<readonly unknown[]>>();
			answers.set(question, forms);
			const known = forms.get(form) as Promise<R[]> | undefined;
			if (known) return [...(await known)];
			const asked = ask().then((found) => {
				for (const row of found) Object.freeze(row);
				return found;
			});
			forms.set(form, asked);
			try {
				const found = await asked;
				const isKept = answers.get(question) === forms && found.length <= MOST_ROWS;
				if (isKept) rows += found.length;
				else forms.delete(form);
				// Everything goes at once: what is used every day is soon asked for again.
				if (rows > MOST_ROWS) forget();
				return [...found];
			} catch (error) {
				forms.delete(form);
				throw error;
			}
		}
	};
}

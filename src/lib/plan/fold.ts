/** Text on one line with each run of white space as one space: how a plan's own words are kept and compared. */
export function fold(text: string): string {
	return text.replace(/[\s\u00ad\u200b\ufeff]+/g, (run) => (/\s/.test(run) ? ' ' : '')).trim();
}

/** Folded and in lower case, for comparing words whose case is no difference. */
export function foldCase(text: string): string {
	return fold(text).toLocaleLowerCase('sv');
}

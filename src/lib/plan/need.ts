import { foldCase } from './fold.ts';

const NEED =
	/^(?:(?:det )?(?:finns|föreligger|är) (?:ett )?(?:stort |ökat |fortsatt )?)?behov(?:et)?(?: (?:av|finns|att|är|hos|för)|\s*:)/u;

/** Whether a plan's cause states what is needed («Behov av fler vuxna ute») rather than why the problem is there. */
export function isNeed(cause: string): boolean {
	return NEED.test(foldCase(cause));
}

import { isYear } from '#lib/model/period.ts';
import { APPENDIX, isHeadingLike } from './outline.ts';
import type { Element } from './outline.ts';
import { partyOfHeading } from './party.ts';
import { AGREEMENT_WORD, PLAN_WORD } from './vocabulary.ts';
import type { Years } from './when.ts';

/** «Så fyller du i planen» speaks of the plan and is not its name. */
const OF_THE_PLAN = /(?<!\p{L})\p{Ll}*planen(?!\p{L})/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const VALID_FOR = /(?<!\p{L})(?:gäller|avser|omfattar|löper|perioden?|åren)(?!\p{L})/iu;

/** «Giltighetstid: 2025–2027», «Gäller 2025». */
const VALIDITY =
	/^(?:giltighet\p{L}*|gäller|period|planperiod|avtalsperiod|avtalstid|verksamhetsår|tidsperiod|år)(?!\p{L})/iu;

/** The plan's name: the first heading that is called a plan, else an agreement, else the first heading; null without any. */
export function findTitle(elements: readonly Element[]): string | null {
	const lines = headingsOf(elements);
	const named = lines.filter((line) => !APPENDIX.test(line) && partyOfHeading(line) === null);
	const title =
		named.find((line) => PLAN_WORD.test(line) && !OF_THE_PLAN.test(line)) ??
		named.find((line) => PLAN_WORD.test(line)) ??
		named.find((line) => AGREEMENT_WORD.test(line));
	if (title) return withYear(title, elements);
	const appendix = lines.find((line) => APPENDIX.test(line) && isPlanName(line));
	return (appendix ?? named[0] ?? lines[0])?.replace(APPENDIX, '') ?? null;
}

/** A slogan may stand above the plan's name: the line below is the name if that says which year. */
function withYear(title: string, elements: readonly Element[]): string {
	const [first, next] = elements;
	if (first?.kind !== 'heading' || next?.kind !== 'heading' || first.level !== next.level) return title;
	const isSlogan = first.text === title && !YEAR.test(title) && PLAN_WORD.test(next.text) && YEAR.test(next.text);
	return isSlogan ? next.text : title;
}

/** The years that the plan's name says it is for, else another such heading, else the sentence about its validity. */
export function findYears(title: string | null, elements: readonly Element[]): Years | null {
	const headings = headingsOf(elements).filter(isPlanName);
	const sentences = elements.flatMap((element) =>
		(element.kind === 'text' || element.kind === 'label') && VALID_FOR.test(element.text) ? element.text : []
	);
	const validity = elements.flatMap((element) => {
		if (element.kind === 'label') return VALIDITY.test(element.name) ? element.text : [];
		return (element.kind === 'text' || element.kind === 'heading') && VALIDITY.test(element.text) ? element.text : [];
	});
	for (const text of [title ?? '', ...headings, ...sentences.filter((one) => isPlanName(one)), ...validity]) {
		const years = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(Number).filter(isYear);
		if (years.length > 0) return { from: Math.min(...years), to: Math.max(...years) };
	}
	return null;
}

function isPlanName(text: string): boolean {
	return PLAN_WORD.test(text) || AGREEMENT_WORD.test(text);
}

function headingsOf(elements: readonly Element[]): string[] {
	return elements.flatMap((element) => {
		if (element.kind === 'heading') return element.text;
		if (element.kind === 'area') return [];
		return element.kind === 'text' && isHeadingLike(element.text) ? element.text : [];
	});
}

import type { ActivityKind, PlanActivity, Responsible } from '#lib/model/activity.ts';
import type { Place } from '#lib/model/document.ts';
import { cellItems, cellText } from './cell-items.ts';
import { parseFrequency } from './frequency.ts';
import { findQuantity, findTarget, goalKindOf } from './goal.ts';
import { parseResponsible, partnersOf } from './responsible.ts';
import type { Field } from './field-words.ts';
import { ACTIVITY_PREFIXES } from './vocabulary.ts';
import { whenInWords } from './when-in-words.ts';
import { parseDeadline, parseWhen } from './when.ts';
import type { Years } from './when.ts';

const PREFIX = new RegExp(`^(?:${ACTIVITY_PREFIXES.join('|')})\\s*\\d{1,3}\\s*[:.–—-]\\s*(?<name>\\S.*)$`, 'isu');

/** A cell with the header or key that it stands under. */
export type Cell = { name: string; text: string };
export type Facts = Partial<Record<Field, readonly Cell[]>>;

/** An activity as found in the document, before its words are read. */
export type Draft = {
	title: string;
	kind: ActivityKind;
	focusArea: string | null;
	forum: string | null;
	facts: Facts;
	place: Place;
};

/** The facts with one more cell under `field`. */
export function withFact(facts: Facts, field: Field, cell: Cell): Facts {
	return { ...facts, [field]: [...(facts[field] ?? []), cell] };
}

/** The draft's words read into dates, numbers and parties. `years` are those the plan is for. */
export function toActivity({ facts, ...draft }: Draft, years: Years | null): PlanActivity {
	const measure = measureOf(facts);
	const told = joinCells([
		...(facts.when ?? []),
		...(facts.meetings ?? []),
		...(facts.starts ?? []),
		...(facts.ends ?? [])
	]);
	// A plan without a place for the time says it in the promise's own words.
	const when = told ?? whenInWords(draft.title) ?? whenInWords(measure ?? '');
	const span = parseWhen(told === null ? (when ?? '') : (joinCells(facts.when ?? []) ?? ''), years);
	const deadline = facts.ends ? parseDeadline(joinCells(facts.ends) ?? '', years) : null;
	const followUp = joinCells(facts.followUp ?? []);
	const goal = joinCells(facts.goal ?? []) ?? '';
	const texts = [when, measure, draft.title, goal].flatMap((text) => text ?? []);
	const timesPerYear = firstOf(texts, (text) => parseFrequency(text)?.perYear ?? null);
	const goalQuantity =
		firstOf([goal, measure ?? '', draft.title], findQuantity) ??
		parseFrequency(told ?? '')?.counted ??
		(followUp === null ? null : findTarget(followUp));
	const counts = timesPerYear !== null || goalQuantity !== null;
	return {
		...draft,
		title: withoutPrefix(cellText(draft.title)),
		challenge: joinCells(facts.challenge ?? []),
		cause: joinCells(facts.cause ?? []),
		measure,
		measureItems: (facts.measure ?? []).flatMap((cell) => cellItems(cell.text)),
		responsible: responsibleOf(facts),
		responsibleText: joinCells([...(facts.responsible ?? []), ...(facts.organisation ?? [])], 'organisation' in facts),
		others: othersOf(facts),
		when,
		timesPerYear,
		goalQuantity,
		goalKind: counts ? 'produktion' : goal === '' ? null : goalKindOf(goal),
		starts: facts.starts
			? parseWhen(joinCells(facts.starts) ?? '', years).starts
			: (span.starts ?? deadline?.starts ?? null),
		ends: deadline ? deadline.ends : span.ends,
		statusText: joinCells(facts.status ?? []),
		followUp
	};
}

/** The words of several cells of one field; where there are more than one, each after its own header. */
function joinCells(cells: readonly Cell[], named = cells.length > 1): string | null {
	const [first] = cells;
	if (!first) return null;
	if (!named) return cellText(first.text);
	return cells
		.map(({ name, text }) => ({ name, text: cellText(text) }))
		.filter(({ text }) => text !== '')
		.map(({ name, text }) => (name === '' ? text : `${name}: ${text}`))
		.join('; ');
}

/** «Aktivitet 2: Kvällsvandring» is called «Kvällsvandring». */
function withoutPrefix(title: string): string {
	return PREFIX.exec(title)?.groups?.name ?? title;
}

/** What is done, and where if the plan has a column for that: places are what an activity is linked to an area by. */
function measureOf(facts: Facts): string | null {
	const measure = joinCells(
		[...(facts.measure ?? []), ...(facts.commitment ?? [])],
		facts.commitment ? true : undefined
	);
	const where = facts.where ? joinCells(facts.where, true) : null;
	if (measure === null || where === null) return measure ?? where;
	return [measure, where].filter((text) => text !== '').join('; ');
}

/** Who takes part: the plan's own column, else what its cell of responsibles says after «i samverkan med». */
function othersOf(facts: Facts): string | null {
	if (facts.others) return joinCells(facts.others);
	const partners = (facts.responsible ?? []).flatMap(({ text }) => partnersOf(text)?.partners ?? []);
	return partners.length === 0 ? null : partners.join('; ');
}

function responsibleOf(facts: Facts): Responsible[] {
	const parties = (facts.responsible ?? []).flatMap((cell) => parseResponsible(cell.text));
	const columns = (facts.organisation ?? []).flatMap(({ name, text }): Responsible[] => {
		const role = cellText(text);
		const organisation = name.replace(/s\s+(?:åtagande|ansvar)\p{L}*$/iu, '');
		return role === '' ? [] : [{ organisation, role }];
	});
	return [...parties, ...columns];
}

function firstOf(texts: readonly string[], read: (text: string) => number | null): number | null {
	for (const text of texts) {
		const number = read(text);
		if (number !== null) return number;
	}
	return null;
}

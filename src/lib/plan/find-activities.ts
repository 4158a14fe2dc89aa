import type { Finding } from '#lib/model/finding.ts';
import { cellText } from './cell-items.ts';
import type { Draft } from './draft.ts';
import { foldCase } from './fold.ts';
import { readHeaded } from './headed-activities.ts';
import type { Element } from './outline.ts';
import { readSentences, withParty } from './promise-sentences.ts';
import { readDrafts } from './read-drafts.ts';
import type { Read } from './row-activities.ts';
import { readPromises } from './promises.ts';
import { sectionAfter } from './running-text.ts';
import { PROMISE_WORDS } from './vocabulary.ts';

/**
 * The activities of a plan in reading order: those of its tables, and of headings and lists that stand by themselves.
 * Running text is read only where the plan has nothing more structured.
 */
export function findActivities(elements: readonly Element[]): Read {
	const { drafts, findings } = readDrafts(elements);
	if (drafts.length === 0) return { drafts: withoutTables(elements), findings };
	const beside = besideTables(elements).filter((draft) => !drafts.some((one) => isSame(one, draft)));
	if (beside.length === 0) return { drafts, findings };
	return {
		drafts: inReadingOrder([...drafts, ...beside.map(withParty)], elements),
		findings: withoutRead(findings, beside)
	};
}

/** A plan without tables is headings that tell who and when, a list of promises, or promises in running text. */
function withoutTables(elements: readonly Element[]): Draft[] {
	const headed = readHeaded(elements);
	const listed = readPromises(elements);
	if (headed.length > 0) {
		const places = new Set(headed.flatMap(({ place }) => sectionOf(elements, place)));
		return inReadingOrder([...headed, ...listed.filter(({ place }) => !places.has(place))], elements);
	}
	if (listed.length > 0) return listed.map(withParty);
	const underAreas = readPromises(elements, true);
	return (underAreas.length > 0 ? underAreas : readSentences(elements)).map(withParty);
}

/** Headings that tell who and when, and lists under a heading of their own that says that they are promises. */
function besideTables(elements: readonly Element[]): Draft[] {
	const rest = elements.filter((_element, index) => !isToldByActivity(elements, index));
	const lists = rest.map((element, index): Element => {
		// A list beside a table under the same heading tells of the table.
		const isList = element.kind === 'item' && isOwnList(rest, index);
		return element.kind === 'item' && !isList ? { ...element, kind: 'text' } : element;
	});
	return [...readHeaded(rest), ...readPromises(lists)];
}

/** Whether the element is what «Aktivitet: X» says of X. */
function isToldByActivity(elements: readonly Element[], index: number): boolean {
	const heading = elements.slice(0, index + 1).findLast(({ kind }) => {
		return kind === 'heading' || kind === 'area' || kind === 'activity' || kind === 'table' || kind === 'columns';
	});
	return heading?.kind === 'activity' || heading?.kind === 'columns';
}

function isOwnList(elements: readonly Element[], index: number): boolean {
	const isBoundary = ({ kind }: Element) => kind === 'heading' || kind === 'area';
	const start = elements.slice(0, index).findLastIndex(isBoundary);
	const heading = elements[start];
	const length = elements.slice(index).findIndex(isBoundary);
	const section = elements.slice(start + 1, length === -1 ? undefined : index + length);
	if (section.some(({ kind }) => kind === 'table')) return false;
	const name = heading?.kind === 'heading' ? heading.text : heading?.kind === 'area' ? heading.name : '';
	return PROMISE_WORDS.test(name);
}

function sectionOf(elements: readonly Element[], place: Draft['place']): Draft['place'][] {
	const index = elements.findIndex((element) => element.place === place);
	const element = elements[index];
	if (!element) return [];
	return sectionAfter(elements, index, 'level' in element ? element.level : undefined).elements.map((one) => one.place);
}

function isSame(a: Draft, b: Draft): boolean {
	const [first, second] = [a.title, b.title].map((title) => foldCase(cellText(title)).replace(/[.;,]$/, ''));
	return first === second;
}

function inReadingOrder(drafts: readonly Draft[], elements: readonly Element[]): Draft[] {
	const order = new Map<Draft['place'], number>();
	elements.forEach((element, index) => {
		order.set(element.place, index);
		if (element.kind === 'table') element.table.rows.forEach((row) => order.set(row.place, index));
	});
	return [...drafts].sort((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0));
}

function withoutRead(findings: Finding[], drafts: readonly Draft[]): Finding[] {
	return findings.filter(({ place }) => !drafts.some((draft) => draft.place === place));
}

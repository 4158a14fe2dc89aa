import type { Place, SourceDocument } from '#lib/model/document.ts';
import { findPersonalData } from '#lib/model/personal-data.ts';
import { findField } from './find-field.ts';
import { fold } from './fold.ts';
import { findLooseHeader } from './loose-header.ts';
import { isTicked } from './promise.ts';
import { asksForActivities, fieldOfQuestion } from './question.ts';
import type { PlanTable } from './plan-table.ts';
import type { Column } from './table-layout.ts';
import { toParts } from './table-parts.ts';
import type { Part, TextBlock } from './table-parts.ts';
import { ACTIVITY_PREFIXES, AREA_PREFIXES, PROMISE_WORDS } from './vocabulary.ts';
import type { Field } from './field-words.ts';

/**
 * A part of a plan in reading order. `area` and `activity` are headings that say so themselves; `label` is «Mål:»,
 * «Ansvarig: Polisen» or a heading such as «Uppföljning», with what follows on its line in `text`; `columns` is a line of
 * column headers whose cells follow as text. `level` is there for headings that the document itself marks as such.
 */
export type Element =
	| { kind: 'heading'; level: number; text: string; lastLine?: number; place: Place }
	| { kind: 'area'; name: string; level: number; place: Place }
	| { kind: 'activity'; name: string; level?: number; place: Place }
	| { kind: 'label'; field: Field; name: string; text: string; level?: number; place: Place }
	| { kind: 'columns'; columns: readonly Column[]; place: Place }
	| { kind: 'text'; text: string; lastLine?: number; place: Place }
	| { kind: 'item'; level: number; text: string; place: Place }
	| { kind: 'table'; table: PlanTable; place: Place };

const LONGEST_HEADING = 100; // characters
const LONGEST_LABEL = 40;
const MOST_LABEL_WORDS = 6;
const INFERRED_LEVEL = 1; // lines of plain text have no levels: all are alike, unless numbered
const QUESTION_LEVEL = 6; // «Vad ska göras?» stands below every heading

/** «Aktiviteter:» introduces a list of activities and says nothing of one. */
const NO_LABEL: ReadonlySet<Field> = new Set<Field>(['activities', 'measures', 'month']);
/** Fields whose words stand alone as answers too: «Polis» on a line of its own is hardly a label. */
const NEVER_ALONE: ReadonlySet<Field> = new Set<Field>(['organisation', 'where', 'number', 'status', 'forum', 'title']);
const AREA = prefixPattern(AREA_PREFIXES);
/** Plans that are built on their goals have them as headings: «Mål 2: Tryggare skolvägar». */
const NUMBERED_GOAL = /^(?:delmål|effektmål|mål)\s*\d{1,2}\s*[:.–—-]\s*(?<name>\S.*)$/iu;
const SECTION_NUMBER = /^(?:\d+\.)*\d+\.?\s+(?=\p{L})/u;
/** «Nuläge. Hastigheterna är …»: a heading in bold that the paragraph goes on after. */
const RUN_IN = /^(\p{Lu}[\p{L} ]{2,25})\.\s+(\p{Lu}.*)$/su;
/** «Bilaga 2. Åtgärdslista» is the name of a list. */
export const APPENDIX = /^bilaga\s*(?:\d+|[A-H])?\s*[:.–-]?\s*/iu;
/** «Status 2024» is «Status». */
const YEARS = /^(?:19|20)\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?$/;
const LEADERS = /(?:\.{4,}|…{2,}|_{4,})\s*\d{0,3}$/;
const PAGE_NUMBER = /\s\d{1,3}$/;

/** The document's blocks as what they are in a plan, its table of contents left out. */
export function toOutline(document: SourceDocument): Element[] {
	const parts = toParts(document.blocks);
	const hasHeadings = parts.some((part) => part.kind === 'heading');
	const activity = prefixPattern(activityPrefixOf(parts));
	const elements: Element[] = [];
	let contents = false;
	for (const part of parts) {
		if (part.kind === 'table') {
			if (contents && isContents(part.table)) continue;
			contents = false;
			elements.push(part);
			continue;
		}
		const text = fold(part.text);
		if (/^innehåll(?:sförteckning)?$/iu.test(text)) {
			contents = true;
			continue;
		}
		if (LEADERS.test(text) || (contents && PAGE_NUMBER.test(text))) continue;
		contents = false;
		elements.push(toElement(part, text, { hasHeadings, activity, after: elements.at(-1) }));
	}
	return elements;
}

/** A short line that stands by itself and is no sentence, address or form field: what a heading looks like in plain text. */
export function isHeadingLike(text: string): boolean {
	if (text.length > LONGEST_HEADING || !/^[\p{Lu}\d]/u.test(text)) return false;
	if (/[.,;:!?…–-]$/.test(text) && !/\betc\.$/.test(text)) return false;
	if (/^\d[\d\s-]*$/.test(text) || findPersonalData(text).length > 0) return false;
	return !/[.!?]\s+\p{Lu}/u.test(text.replace(SECTION_NUMBER, '').replace(APPENDIX, ''));
}

type Surroundings = { hasHeadings: boolean; activity: RegExp; after: Element | undefined };

function toElement(block: TextBlock, text: string, around: Surroundings): Element {
	const { place } = block;
	if (block.kind === 'item') return { kind: 'item', level: block.level, text, place };
	if (isTicked(text)) return { kind: 'item', level: 1, text, place };
	const title = text.replace(SECTION_NUMBER, '');
	const level = block.kind === 'heading' ? block.level : inferredLevel(text);
	const isShort = block.kind === 'heading' || text.length <= LONGEST_HEADING;

	const goalArea = block.kind === 'heading' ? NUMBERED_GOAL.exec(title)?.groups?.name : undefined;
	const area = isShort ? (AREA.exec(title)?.groups?.name ?? goalArea) : undefined;
	if (area) return { kind: 'area', name: area, level, place };
	const activity = isShort ? around.activity.exec(title)?.groups?.name : undefined;
	const ofHeading = block.kind === 'heading' ? { level } : {};
	if (activity) return { kind: 'activity', name: activity, ...ofHeading, place };
	if (asksForActivities(title) && title.length <= LONGEST_LABEL) {
		return { kind: 'heading', level: block.kind === 'heading' ? level : QUESTION_LEVEL, text: title, place };
	}
	const columns = block.kind === 'paragraph' ? findLooseHeader(text) : null;
	if (columns) return { kind: 'columns', columns, place };
	const label = toLabel(title, block.kind === 'heading');
	// «3. Uppföljning» is a heading of its own, «Uppföljning» may belong to what stands above it.
	const ofNumber = label?.text === '' && title !== text ? { level } : ofHeading;
	if (label) return { kind: 'label', ...label, ...ofNumber, place };
	if (block.kind === 'heading') return { kind: 'heading', level, text: title, place };
	// What directly follows «Mål:» is the goal, however much it looks like a heading.
	const isAnswer = around.after?.kind === 'label' && around.after.text === '';
	const lines = block.lastLine === undefined ? {} : { lastLine: block.lastLine };
	const isHeading = !around.hasHeadings && !isAnswer && isHeadingLike(text);
	return isHeading ? { kind: 'heading', level, text: title, ...lines, place } : { kind: 'text', text, ...lines, place };
}

/** «Mål:», «Mål för aktiviteten», «Ansvarig: Polisen»; a heading that only begins with a known word is no label. */
function toLabel(text: string, isHeading: boolean): { field: Field; name: string; text: string } | null {
	const runIn = RUN_IN.exec(text);
	const [, name = text, content = ''] =
		/^([^:]{2,60}):(?:\s+(.*))?$/su.exec(text) ?? /^([^:–—]{2,40}?)\s+[–—]\s+(\S.*)$/su.exec(text) ?? runIn ?? [];
	const hasColon = name !== text;
	const isQuestion = fieldOfQuestion(name) !== undefined;
	if (!isQuestion && (name.length > LONGEST_LABEL || name.split(' ').length > MOST_LABEL_WORDS)) return null;
	if (hasColon && content === '' && PROMISE_WORDS.test(name)) return null;
	const found = findField(name);
	if (!found || NO_LABEL.has(found.field) || ((!hasColon || runIn !== null) && NEVER_ALONE.has(found.field)))
		return null;
	const isWhole =
		found.rest === '' ||
		YEARS.test(found.rest) ||
		(found.field === 'goal' && /^(?:\d+$|(?:för|med)\s|och (?:syfte|mål)$)/u.test(found.rest));
	if (!isWhole || (!hasColon && !isHeading && !isHeadingLike(name) && !isQuestion)) return null;
	return { field: found.field, name, text: content };
}

/** «2.1 Stölder» is one level below «2 Områden». */
function inferredLevel(text: string): number {
	return /^\d+(?:\.\d+)*/.exec(text)?.[0].split('.').length ?? INFERRED_LEVEL;
}

function isContents(table: PlanTable): boolean {
	const entries = table.rows.filter((row) => /^\d{0,3}$/.test(fold(row.cells.slice(1).join(' '))));
	return entries.length * 2 > table.rows.length;
}

function activityPrefixOf(parts: readonly Part[]): string[] {
	const found = ACTIVITY_PREFIXES.find((prefix) => {
		const regex = prefixPattern([prefix]);
		return parts.some((part) => {
			if (part.kind !== 'heading' && part.kind !== 'paragraph') return false;
			return regex.test(fold(part.text).replace(SECTION_NUMBER, ''));
		});
	});
	return found ? [found] : [];
}

/** «Prefix 2: name», with the number and the colon as they may be. */
function prefixPattern(prefixes: readonly string[]): RegExp {
	if (prefixes.length === 0) return /(?!)/;
	return new RegExp(
		`^(?:${prefixes.join('|')})(?:\\s*(?:\\d{1,3}|[a-h])?\\s*[:–—-]\\s*|\\s*\\d{1,3}\\.\\s+)(?<name>\\S.*)$`,
		'iu'
	);
}

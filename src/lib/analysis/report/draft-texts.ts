import { groupBy } from '../../model/group-by.ts';
import type { TextName } from '../../model/report.ts';
import type { IndicatorFacts, ReportFacts } from '../../model/report-facts.ts';
import {
	bulletsOf,
	EMPTY_TEXT,
	paragraphOf,
	runOf,
	type Block,
	type Inline,
	type RichText
} from '../../model/rich-text.ts';
import { reportDraftText as words } from '../../text/report-draft.ts';
import {
	againstClause,
	developmentClause,
	developmentSpan,
	familyName,
	levelClause,
	refusalClause
} from '../../text/report-numbers.ts';
import { verdictText } from '../../text/verdicts.ts';
import { isMade } from './against.ts';
import { anchorOf, type Table } from './anchors.ts';
import { isOrderUnsure, rankings, type Ranked, type Ranking } from './ranked.ts';
import { developmentGroups, type Developed } from './development-groups.ts';

const MOST_LARGEST = 3;
const MOST_DIFFERING = 5;

/**
 * A first draft in plain Swedish of the parts that figures can speak of, with nothing said that a verdict or an interval does
 * not support, and what cannot be said told with the reason. Every name of a measure leads to its row in the document.
 */
export function draftTexts(facts: ReportFacts): Partial<Record<TextName, RichText>> {
	return {
		summary: doc(summary(facts)),
		largest: doc(largest(facts)),
		against: doc(against(facts)),
		development: doc(development(facts)),
		consequences: doc(consequences(facts))
	};
}

const doc = (content: Block[]): RichText => (content.length === 0 ? EMPTY_TEXT : { type: 'doc', content });
const plain = (...sentences: string[]) => paragraphOf(runOf(sentences.join(' ')));

function linked(one: IndicatorFacts, table: Table): Inline {
	return runOf(one.name, { type: 'link', attrs: { href: `#${anchorOf(table, one)}` } });
}

/** Words, then the names of measures as links to their rows: «… att jämföra med: A, B och C.» */
function naming(before: string, rows: readonly IndicatorFacts[], table: Table) {
	const names = rows.flatMap((one, i): Inline[] => [
		...(i === 0 ? [] : [runOf(i === rows.length - 1 ? ' och ' : ', ')]),
		linked(one, table)
	]);
	return paragraphOf(runOf(`${before} `), ...names, runOf('.'));
}

const item = (one: IndicatorFacts, table: Table, after: string) => paragraphOf(linked(one, table), runOf(after));

function largest(facts: ReportFacts): Block[] {
	const found = rankings(facts.indicators);
	if (found.length === 0) return [plain(words.nothingLargest)];
	return found.flatMap((ranking) => largestOf(ranking, facts));
}

function largestOf({ rows, parts, family }: Ranking, { area }: ReportFacts): Block[] {
	const [one] = rows;
	if (!one) return [];
	const blocks: Block[] = [plain(words.largest(familyName(one), area.name)), ...ranked(rows)];
	if (parts.length > 0) blocks.push(plain(words.parts), ...ranked(parts));
	if (family === 'brott') blocks.push(plain(words.reported));
	const effort = [...rows.slice(0, MOST_LARGEST), ...parts.slice(0, MOST_LARGEST)].filter(
		({ reading }) => reading === 'activity-driven'
	);
	if (effort.length > 0) blocks.push(naming(words.effort, effort, 'largest'));
	return blocks;
}

/** The first of a ranking with their numbers, and which of them may stand in another order. */
function ranked(rows: readonly Ranked[]): Block[] {
	const top = rows.slice(0, MOST_LARGEST);
	const unsure = top.flatMap((row, i) => {
		const next = rows[i + 1];
		return next && isOrderUnsure(row, next) ? [naming(words.unsureOrder, [row, next], 'largest')] : [];
	});
	return [bulletsOf(top.map((row) => item(row, 'largest', words.row(levelClause(row, row.level))))), ...unsure];
}

function against({ indicators, reference }: ReportFacts): Block[] {
	if (!reference) return [plain(words.noReference)];
	const blocks: Block[] = [];
	const made = indicators.filter((one) => isMade(one.against));
	const differing = { higher: directed(made, 'up'), lower: directed(made, 'down') };
	for (const way of ['higher', 'lower'] as const) {
		const rows = differing[way];
		if (rows.length === 0) continue;
		const shown = rows.slice(0, MOST_DIFFERING);
		const rest = rows.slice(MOST_DIFFERING);
		blocks.push(plain(words[way](reference.name)), bulletsOf(shown.map((one) => compared(one, reference.name))));
		if (rest.length > 0) blocks.push(naming(words.also[way], rest, 'against'));
	}
	if (made.length > 0 && blocks.length === 0) blocks.push(plain(words.noneDiffers(reference.name)));
	const alike = made.filter((one) => isMade(one.against) && !one.against.finding);
	if (alike.length > 0) blocks.push(naming(words.alike(alike.length), alike, 'against'));
	const lacking = indicators.flatMap((one) =>
		one.against !== null && 'lacking' in one.against ? [{ one, reason: one.against.lacking }] : []
	);
	for (const [reason, own] of groupBy(lacking, (each) => each.reason)) {
		const rows = own.map(({ one }) => one);
		blocks.push(naming(words.notCompared[reason](rows.length), rows, 'against'));
	}
	return blocks;
}

function compared(one: IndicatorFacts, reference: string) {
	const clause = isMade(one.against) ? againstClause(one.against, reference) : '';
	return item(one, 'against', words.row(clause));
}

/** Those that stand out in one direction, the farthest first. */
function directed(made: readonly IndicatorFacts[], way: 'up' | 'down'): IndicatorFacts[] {
	const distance = ({ against: found }: IndicatorFacts) => {
		if (!isMade(found)) return 0;
		return found.scale === 'ratio' ? Math.abs(Math.log(found.estimate)) : Math.abs(found.estimate);
	};
	return made
		.filter(({ against: found }) => {
			if (!isMade(found) || !found.finding) return false;
			return found.estimate > (found.scale === 'ratio' ? 1 : 0) === (way === 'up');
		})
		.sort((a, b) => distance(b) - distance(a));
}

function development({ indicators }: ReportFacts): Block[] {
	const groups = developmentGroups(indicators);
	if (groups.length === 0) return [plain(words.nothingDeveloped)];
	const blocks = groups.flatMap(({ verdict, rows }): Block[] => {
		const { headline, meaning } = verdictText.verdict[verdict];
		const refused = rows.filter((one) => one.development.refused !== null);
		// A change is told with its numbers; where none is seen, the table has them.
		if (/^(okning|minskning)/.test(verdict)) return [plain(headline, meaning), bulletsOf(rows.map(changed))];
		if (refused.length === 0) return [plain(headline, meaning), naming(words.about, rows, 'development')];
		const byReason = groupBy(rows, (one) => refusalClause(one.development));
		return [
			plain(headline, meaning),
			...[...byReason].map(([refusal, own]) => naming(`${refusal} ${words.about}`.trim(), own, 'development'))
		];
	});
	const cautions = [...new Set(groups.flatMap(({ rows }) => rows.flatMap((one) => one.development.cautions)))];
	if (cautions.length > 0) {
		blocks.push(plain(words.keepInMind), bulletsOf(cautions.map((caution) => plain(verdictText.caution[caution]))));
	}
	return blocks;
}

function changed(one: Developed) {
	return item(one, 'development', words.change(developmentSpan(one.development), developmentClause(one.development)));
}

function consequences({ indicators, area }: ReportFacts): Block[] {
	const asked = indicators.filter(({ reading, polarity }) => reading === 'survey' && polarity === 'lower');
	const rows = asked.flatMap((one) => (one.level === null || one.kind !== 'share' ? [] : [{ one, level: one.level }]));
	if (rows.length === 0) return [plain(words.noConsequences)];
	const items = rows
		.sort((a, b) => b.level.value - a.level.value)
		.map(({ one, level }) => item(one, 'largest', words.row(levelClause(one, level))));
	return [plain(words.consequences(area.name)), bulletsOf(items)];
}

function summary(facts: ReportFacts): Block[] {
	const tops = rankings(facts.indicators).flatMap(({ rows }) => rows.slice(0, 1));
	const blocks: Block[] = tops.map((top) => naming(words.summary.largest(familyName(top)), [top], 'largest'));
	const made = facts.indicators.filter((one) => isMade(one.against));
	if (facts.reference && made.length > 0) {
		const [higher, lower] = [directed(made, 'up').length, directed(made, 'down').length];
		blocks.push(plain(words.summary.stands(higher, lower, facts.reference.name)));
	}
	const groups = developmentGroups(facts.indicators);
	const count = (wanted: RegExp) =>
		groups.filter(({ verdict }) => wanted.test(verdict)).reduce((sum, { rows }) => sum + rows.length, 0);
	if (groups.length > 0) {
		const unknown = count(/^(underlaget|dold|seriebrott|for-fa|nulage)/);
		blocks.push(plain(words.summary.development(count(/^okning/), count(/^minskning/))));
		if (unknown > 0) blocks.push(plain(words.summary.unknown(unknown)));
	}
	return blocks;
}

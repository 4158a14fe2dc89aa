import type { ReportTables } from '#lib/analysis/report/report-tables.ts';
import type { AreaKind } from '#lib/model/area.ts';
import type { OutBlock, OutFigure } from '#lib/model/out-document.ts';
import type { OutColumn } from '#lib/model/out-table.ts';
import { CRITERIA, SOURCE_QUESTIONS, type Panel, type ReportContent, type TextName } from '#lib/model/report.ts';
import type { ToldAnalysis } from '#lib/model/told-analysis.ts';
import { isEmptyText } from '#lib/model/rich-text.ts';
import { areaText } from '#lib/text/area.ts';
import { formatDateLong, formatYearRange } from '#lib/text/format.ts';
import { reportText as words } from '#lib/text/reports.ts';
import { causeBlocks } from './cause-blocks.ts';

/** A lägesbild as it is told, whatever it is written out as. Days are ISO dates. */
export type ReportTold = {
	report: { areaName: string; areaKind: AreaKind; from: number; to: number };
	reference: string | null;
	/** `madeAt` is an ISO moment. */
	version: { number: number; madeAt: string };
	content: ReportContent;
	/** None where anyone may read it. */
	analyses: readonly ToldAnalysis[];
	tables: ReportTables;
	figures: readonly { panel: Panel; figure: OutFigure }[];
	approval: { approvedBy: string; decidedBy: string; decidedOn: string; asOf: string } | null;
	due: string | null;
	since: {
		rows: readonly { name: string; then: string; now: string; change: string; verdict: string }[];
		lists: readonly { title: string; items: readonly string[] }[];
	} | null;
	isPublic: boolean;
	belowMunicipality: boolean;
	today: string;
};

const { sections, headings, reading, tables: tableWords } = words;

/** What the document is of, in one line. */
export function reportAbout({ report, reference }: ReportTold): string {
	const { areaName, areaKind, from, to } = report;
	const compared = reference === null ? '' : `, ${reading.reference.toLowerCase()} ${reference}`;
	return `${areaName} (${areaText.kind[areaKind].toLowerCase()}), ${formatYearRange(from, to)}${compared}`;
}

/** The parts of a lägesbild in the order of the law (2023:196, 4 §) and Brå's three panels. */
export function reportBlocks(told: ReportTold): OutBlock[] {
	const panel = (name: Panel): OutBlock[] =>
		told.figures.flatMap(({ panel: own, figure }) => (own === name ? [{ kind: 'figure' as const, figure }] : []));
	const text = (name: TextName): OutBlock[] => {
		const written = told.content.texts[name];
		return written && !isEmptyText(written.doc)
			? [{ kind: 'text', text: written.doc }]
			: [{ kind: 'paragraph', text: words.notWritten, emphasis: 'quiet' }];
	};
	return [
		...standing(told),
		heading(2, sections.summary),
		...text('summary'),
		...(told.since ? sinceBlocks(told.since) : []),
		heading(2, `1. ${headings.mapping}`),
		heading(3, `1.1 ${sections.largest}`),
		...text('largest'),
		...levelBlocks(told.tables.largest),
		...panel('largest'),
		heading(3, `1.2 ${sections.against}`),
		...text('against'),
		...againstBlocks(told),
		...panel('against'),
		heading(3, `1.3 ${sections.development}`),
		...text('development'),
		...developmentBlocks(told.tables.development),
		...panel('development'),
		heading(3, `1.4 ${sections.consequences}`),
		...text('consequences'),
		...panel('consequences'),
		heading(2, `2. ${sections.other}`),
		...text('other'),
		...panel('other'),
		heading(2, `3. ${sections.analysis}`),
		...text('analysis'),
		...causeBlocks(told.analyses, told.approval !== null),
		heading(2, `4. ${headings.priorities}`),
		...priorityBlocks(told.content.problems),
		heading(2, `5. ${headings.sourceQuestions}`),
		...SOURCE_QUESTIONS.flatMap((name): OutBlock[] => [heading(3, sections[name]), ...text(name)])
	];
}

const heading = (level: 2 | 3, text: string): OutBlock => ({ kind: 'heading', level, text });
const quiet = (text: string): OutBlock => ({ kind: 'paragraph', text, emphasis: 'quiet' });

function standing({ approval, version, due, isPublic, belowMunicipality, today }: ReportTold): OutBlock[] {
	const saved = reading.version(version.number, formatDateLong(version.madeAt.slice(0, 10)));
	const lines = approval
		? [
				reading.approved(approval.approvedBy, approval.decidedBy, formatDateLong(approval.decidedOn)),
				reading.asOf(formatDateLong(approval.asOf)),
				...(due === null ? [] : [reading.update(formatDateLong(due))])
			]
		: [reading.workingNote, reading.live(formatDateLong(today))];
	const note = isPublic ? [reading.publicText] : belowMunicipality ? [reading.internal] : [];
	const title = approval ? reading.state : reading.workingMaterial;
	return [{ kind: 'notice', title, lines: [...lines, saved, ...note] }];
}

function sinceBlocks({ rows, lists }: NonNullable<ReportTold['since']>): OutBlock[] {
	const { then, now, change, note } = words.since;
	return [
		heading(2, headings.since),
		quiet(note),
		...table(
			headings.since,
			[
				column(tableWords.measure, 26),
				column(then, 16),
				column(now, 16),
				column(change, 20),
				column(tableWords.verdict, 20)
			],
			rows.map((row) => [row.name, row.then, row.now, row.change, row.verdict])
		),
		...lists.flatMap(({ title, items }): OutBlock[] => [heading(3, title), { kind: 'list', items }])
	];
}

function levelBlocks(tables: ReportTables['largest']): OutBlock[] {
	if (tables.length === 0) return [quiet(tableWords.noLevels)];
	return tables.flatMap(({ title, kind, rows, parts }) => {
		const isCount = kind === 'count';
		const columns = [
			column(tableWords.measure, 28),
			column(isCount ? tableWords.value : tableWords.share, 12, 'right'),
			column(isCount ? tableWords.rate : tableWords.answers, 14, 'right'),
			column(tableWords.interval, 18, 'right'),
			column(tableWords.period, 16)
		];
		const cells = (own: typeof rows) =>
			own.map((row) => [row.name, row.value, isCount ? row.rate : row.answers, row.interval, row.period]);
		return [
			...table(title, columns, cells(rows)),
			...table(tableWords.parts(title), columns, cells(parts)),
			...(parts.length > 0 ? [quiet(tableWords.partsNote)] : [])
		];
	});
}

function againstBlocks({ tables: { against }, report, reference }: ReportTold): OutBlock[] {
	if (against === null || reference === null) return [quiet(tableWords.noReference)];
	const compared = against.filter(({ place }) => place !== null);
	const lacking = against.filter(({ place }) => place === null);
	return [
		...table(
			`${sections.against}: ${report.areaName}, ${reference}`,
			[
				column(tableWords.measure, 26),
				column(report.areaName, 13, 'right'),
				column(reference, 13, 'right'),
				column(tableWords.difference, 20, 'right'),
				column(tableWords.verdict, 16),
				column(tableWords.period, 9)
			],
			compared.map((row) => [row.name, row.own, row.other, row.difference, tableWords.against[row.verdict], row.period])
		),
		...(compared.length > 0 ? [quiet(tableWords.againstNote)] : []),
		...[...new Set(lacking.map(({ verdict }) => verdict))].map((verdict) => {
			const names = lacking.filter((row) => row.verdict === verdict).map(({ name }) => name);
			return quiet(`${tableWords.against[verdict]}: ${names.join(', ')}.`);
		})
	];
}

function developmentBlocks(tables: ReportTables['development']): OutBlock[] {
	if (tables.length === 0) return [quiet(tableWords.noDevelopment)];
	return [
		...table(
			sections.development,
			[
				column(tableWords.verdict, 24),
				column(tableWords.measure, 26),
				column(tableWords.span, 16),
				column(tableWords.change, 36)
			],
			tables.flatMap(({ headline, rows }) =>
				rows.map((row) => [headline, row.name, row.span, [row.change, row.note].filter((one) => one !== '').join(' ')])
			)
		),
		quiet(tableWords.developmentNote)
	];
}

function priorityBlocks(problems: ReportContent['problems']): OutBlock[] {
	const { none, matrix, matrixNote, criterion, criteria, weights, notJudged, undecided } = words.priorities;
	if (problems.length === 0) return [quiet(none)];
	const ordered = problems.toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity));
	return [
		...table(
			matrix,
			[
				column(criterion, 22),
				...ordered.map(({ priority, title }) => column(`${priority ?? undecided}. ${title}`, 24))
			],
			CRITERIA.map((name) => [
				criteria[name],
				...ordered.map(({ cells }) => {
					const cell = cells[name];
					return cell ? [weights[cell.weight], cell.reason].filter((one) => one !== '').join(': ') : notJudged;
				})
			])
		),
		quiet(matrixNote)
	];
}

const column = (title: string, width: number, align?: 'right'): OutColumn => ({
	heading: title,
	width,
	...(align ? { align } : {})
});

function table(about: string, columns: readonly OutColumn[], rows: readonly (readonly string[])[]): OutBlock[] {
	if (rows.length === 0) return [];
	return [{ kind: 'table', about, columns, rows: rows.map((cells) => cells.map((cell) => [cell])) }];
}

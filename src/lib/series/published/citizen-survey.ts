import type { Table } from '../../model/document.ts';
import { groupBy } from '../../model/group-by.ts';
import type { IndicatorHint, RawObservation } from '../../model/observation.ts';
import { periodOf } from '../../model/period.ts';
import { parseYear } from '../dates.ts';
import type { Rejected, SeriesRecords } from '../records.ts';
import { SCB, UNDESCRIBED } from '../vocabulary.ts';
import { asObservation, asRejected } from './as-observation.ts';
import { figureReader } from './figure.ts';
import { readPxTable, type PxCell } from './px-table.ts';

export const CITIZENS: IndicatorHint = {
	prefix: 'medborgare.',
	kind: 'share',
	unit: UNDESCRIBED.shareUnit,
	reading: 'survey',
	publisher: SCB
};

const MARGIN = /osäkerhetstal/i;
/** Areas as SCB writes them; a municipality's own table with a margin is a survey like others. */
const CODED = /^\d{2,4}\s/;
const SHARE = /andel|procent|%/i;
const SEXES: Readonly<Record<string, string>> = { kvinnor: 'kvinnor', män: 'män' };

export function isCitizenSurvey(table: Table): boolean {
	const { cells = [], title = '' } = readPxTable(table) ?? {};
	const isOfScb = /medborgarundersökning/i.test(title) || cells.every(({ at }) => CODED.test(at.area ?? ''));
	return isOfScb && cells.some(isMargin) && cells.some(({ at }) => at.area !== undefined && at.year !== undefined);
}

/**
 * Reads SCB's survey of citizens: the share that gave each answer and its margin («osäkerhetstal»), as columns or as one
 * more dimension. Units: shares and limits 0–1; the limits are the share with its margin taken off and added.
 * Errors: a share above 100 %, without area or without year is rejected with its reason.
 */
export function parseCitizenSurvey(table: Table, file: string): SeriesRecords {
	const px = readPxTable(table);
	if (!px) throw new Error('the table is not one of a statistical database');
	const read = figureReader(
		table,
		px.cells.map(({ text }) => text)
	);
	const question = px.title
		.replace(/\s+(efter|per)\s.*$/iu, '')
		.replace(/[.,]?\s*(andel|procent).*$/iu, '')
		.trim();
	const observations: RawObservation[] = [];
	const rejected: Rejected[] = [];
	for (const cells of groupBy(px.cells, keyOf).values()) {
		const margins = cells.filter(isMargin);
		const shares = cells.filter((cell) => !isMargin(cell) && SHARE.test(measureOf(cell)));
		const [share] = shares;
		if (!share || shares.length > 1 || margins.length > 1) {
			const [first] = cells;
			if (first) rejected.push(asRejected(file, first.row, 'share-not-told', measureOf(first)));
			continue;
		}
		const number = read(share.text);
		const margin = read(margins[0]?.text ?? '');
		const year = parseYear(share.at.year ?? '');
		const refuse = (code: string, text: string) => rejected.push(asRejected(file, share.row, code, text));
		const label = [question, ...share.others.filter((other) => !MARGIN.test(other) && !SHARE.test(other))];
		const path = [label.filter((part) => part !== '').join(': ')];
		if (year === null) refuse('bad-period', share.at.year ?? '');
		else if (path[0] === '') refuse('empty-label', share.at.area ?? '');
		else if (!number || !margin) refuse('bad-value', number ? (margins[0]?.text ?? '') : share.text);
		else if ('value' in number && (number.value < 0 || number.value > 100)) refuse('out-of-range', share.text);
		else {
			const value = 'value' in number ? number.value / 100 : null;
			const half = 'value' in margin ? margin.value / 100 : null;
			const known = value !== null && half !== null;
			observations.push(
				asObservation({
					areaLabel: share.at.area ?? '',
					indicatorPath: path,
					period: periodOf('year', year),
					populationGroup: SEXES[sexOf(share)] ?? '',
					number: value === null ? number : { value },
					low: known ? Math.max(0, value - half) : null,
					high: known ? Math.min(1, value + half) : null,
					raw: share.text,
					row: share.row,
					hint: CITIZENS
				})
			);
		}
	}
	return { observations, populations: [], rejected, findings: [] };
}

function sexOf({ at }: PxCell): string {
	return (at.sex ?? '').replace(/^\S+\s+(?=\p{L})/u, '').toLocaleLowerCase('sv');
}

function isMargin(cell: PxCell): boolean {
	return MARGIN.test(measureOf(cell));
}

/** What is measured, wherever the table says it: in its own dimension or among the others. */
function measureOf({ at, others }: PxCell): string {
	return [at.measure ?? '', ...others.filter((other) => MARGIN.test(other) || /^(svars)?andel/i.test(other))]
		.join(' ')
		.trim();
}

function keyOf({ at, others }: PxCell): string {
	const answers = others.filter((other) => !MARGIN.test(other) && !/^(svars)?andel/i.test(other));
	return [at.area, at.year, at.sex, at.age, ...answers].join('\0');
}

import { normaliseLabel } from '../model/label.ts';
import { isFigure } from './grid-row.ts';
import type { LongForm } from './long-form.ts';
import type { TableColumns } from './table-columns.ts';
import type { Region } from './table-region.ts';
import type { TitleWords } from './title-words.ts';

/** The unit that the columns' own headings say; null where they leave it to the titles. */
export function unitFromColumns({ figures }: TableColumns): 'share' | 'index' | 'population' | null {
	const roles = new Set(figures.map(({ role }) => role));
	if (roles.has('share')) return 'share';
	if (roles.has('index')) return 'index';
	return roles.has('population') ? 'population' : null;
}

/**
 * What a table's figures are, from its columns, its titles, its percent signs, and last from rows that sum to a hundred.
 * Errors: null where nothing tells, or where the words contradict each other.
 */
export function findUnit(region: Region, columns: TableColumns, words: TitleWords): LongForm['unit'] | 'rate' | null {
	const own = unitFromColumns(columns);
	const isCrime =
		words.isReportedCrime ||
		columns.figures.some(({ role }) => role === 'rate') ||
		[...columns.labels, ...columns.figures].some(({ heading }) => namesCrime(heading));
	const hasCount = columns.figures.some(({ role }) => role === 'count');
	if (columns.figures.every(({ role }) => role === 'rate')) return 'rate';
	if (own) return isCrime && own !== 'population' ? null : own;
	if (isCrime) return words.measure === 'rate' && !hasCount ? 'rate' : words.measure === 'share' ? null : 'crime';
	const hasCategory = columns.labels.some(({ role }) => role === 'category');
	if ((hasCount || words.measure === 'count') && (hasCategory || words.isIncidents)) return 'incidents';
	if (hasCategory && words.isIncidents) return 'incidents';
	if (words.isIncidents && words.measure === null && isWhole(region, columns)) return 'incidents';
	if (words.measure === 'rate') return 'rate';
	if (words.measure === 'share' || words.measure === 'index') return words.measure;
	if (words.measure === 'population' && !hasCategory) return 'population';
	if (hasPercent(region)) return 'share';
	if (hasCategory && columns.figures.some(({ period, role }) => period !== null && role === null)) return 'incidents';
	return sumsToWhole(region, columns) ? 'share' : null;
}

/** True for a heading that says that crimes stand under it: «Brott», «Brottstyp», «Antal anmälda brott». */
export function namesCrime(heading: string): boolean {
	return /^(?:antal )?(?:anmäl(?:t|da) )?brott(?:styp)?$/i.test(normaliseLabel(heading));
}

/** True where every figure is a whole number without a percent sign. */
function isWhole(region: Region, { figures }: TableColumns): boolean {
	const cells = region.body.flatMap((row) => figures.map(({ column }) => row.cells[column]?.trim() ?? ''));
	const whole = cells.every((cell) => !isFigure(cell) || /^(?:\d[\d\s]*|\.\.|…)$/u.test(cell));
	return whole && cells.some(isFigure) && !hasPercent(region);
}

/** True where the headings or the figures themselves have a percent sign. */
export function hasPercent({ header, body }: Region): boolean {
	return (
		header.some(({ cells }) => cells.some((cell) => /%|procent/i.test(cell))) ||
		body.some(({ cells }) => cells.some((cell) => /^\s*\d+(?:[,.]\d+)?\s*%\s*$/.test(cell)))
	);
}

const WHOLE_WITHIN = 1.5; // percentage points; three or four rounded shares may miss the whole by this much

/** Answers side by side that sum to 100 in every row are shares of the answers. */
function sumsToWhole({ body }: Region, { figures }: TableColumns): boolean {
	const answers = figures.filter(({ role, texts, isTotal }) => role === null && texts.length > 0 && !isTotal);
	if (answers.length < 3 || body.length < 2) return false;
	return body.every(({ cells }) => {
		const sum = answers.reduce((total, { column }) => total + Number((cells[column] ?? '').replace(',', '.')), 0);
		return Math.abs(sum - 100) <= WHOLE_WITHIN;
	});
}

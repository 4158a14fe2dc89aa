import type { Finding } from '../model/finding.ts';
import { isYear } from '../model/period.ts';

/** The one year that a file's name has, as `anmalda_brott_2023.csv`; null with none, several, or a date or a span. */
export function yearOfFileName(file: string): number | null {
	const name = file.replace(/\.[a-z0-9]{1,5}$/i, '');
	const years = new Set(
		[...name.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)(?![-_.]\d{2}(?!\d))/g)].map(([year]) => Number(year))
	);
	const [year] = years;
	return year !== undefined && years.size === 1 && isYear(year) ? year : null;
}

/** A warning where the file's name says a year that its content has nothing of. `years` are those of the content. */
export function checkFileNameYear(file: string, years: ReadonlySet<number>): Finding[] {
	const named = yearOfFileName(file);
	if (named === null || years.size === 0 || years.has(named)) return [];
	const [first = 0, ...rest] = [...years].sort((a, b) => a - b);
	// A report is often named for the year after its latest figures.
	if (named === (rest.at(-1) ?? first) + 1 && rest.length > 0) return [];
	const details = { year: String(named), years: rest.length === 0 ? String(first) : `${first}–${rest.at(-1)}` };
	return [{ code: 'file-name-other-year', severity: 'warning', place: { file }, text: file, details }];
}

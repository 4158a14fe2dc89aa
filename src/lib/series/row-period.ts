import { periodOf, type Period } from '../model/period.ts';
import { parseMonthName, parsePeriod, parseYear } from './dates.ts';

/**
 * The period of one figure from the row's columns for period, year and month ('' where it has none) and from its own
 * column's heading. Errors: null where they do not make one period together.
 */
export function readRowPeriod(period: string, year: string, month: string, heading: Period | null): Period | null {
	if (period !== '') return parsePeriod(period) ?? (year === '' ? null : parsePeriod(`${period} ${year}`));
	const number = parseYear(year) ?? (heading?.grain === 'year' ? Number(heading.start.slice(0, 4)) : null);
	if (month === '') return year === '' ? heading : parsePeriod(year);
	const alone = parsePeriod(month);
	if (alone?.grain === 'month') return alone;
	const ordinal = parseMonthName(month) ?? (/^\d{1,2}$/.test(month) ? Number(month) : null);
	if (number === null || ordinal === null || ordinal < 1 || ordinal > 12) return null;
	return periodOf('month', number, ordinal);
}

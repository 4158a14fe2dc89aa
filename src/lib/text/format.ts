import type { IndicatorKind } from '#lib/model/indicator.ts';
import type { Period } from '#lib/model/period.ts';

const MONTHS = [
	'januari',
	'februari',
	'mars',
	'april',
	'maj',
	'juni',
	'juli',
	'augusti',
	'september',
	'oktober',
	'november',
	'december'
] as const;
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

const formats = new Map<string, Intl.NumberFormat>();

/** Swedish digits whatever the machine's own language: no-break space between thousands, decimal comma, true minus. */
function swedish(value: number, least: number, most: number): string {
	const key = `${least}-${most}`;
	const known = formats.get(key);
	const format = known ?? new Intl.NumberFormat('sv-SE', { minimumFractionDigits: least, maximumFractionDigits: most });
	if (!known) formats.set(key, format);
	const text = format.format(value).replace(/[\s\u202f]/g, NO_BREAK);
	return /[1-9]/.test(text) ? text.replace('-', MINUS) : text.replace(/[-\u2212]/, '');
}

/**
 * A number as it is written in Swedish: `1 234,5`, `−12`.
 * Without `decimals` a whole number gets none and others at most one.
 */
export function formatNumber(value: number, decimals?: number): string {
	return decimals === undefined ? swedish(value, 0, 1) : swedish(value, decimals, decimals);
}

/** A share 0–1 as per cent: `33 %`. **Unit**: `share` is 0–1, the text is per cent. */
export function formatShare(share: number, decimals = 0): string {
	return `${swedish(share * 100, decimals, decimals)}${NO_BREAK}%`;
}

/** A rate: no decimal from 100, otherwise one; more would promise what small counts cannot keep. */
export function formatRate(rate: number): string {
	return Math.abs(rate) >= 100 ? swedish(rate, 0, 0) : swedish(rate, 1, 1);
}

/** The day of an ISO date or time stamp: `2026-11-20`. */
export function formatDate(iso: string): string {
	return iso.slice(0, 10);
}

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	dateStyle: 'short',
	timeStyle: 'short'
});

/** A moment as clocks in Sweden showed it: `2026-08-22 09:13`. `iso` is in UTC. */
export function formatSwedishTime(iso: string): string {
	return STOCKHOLM.format(new Date(iso)).replace(/[\s\u202f]/g, ' ');
}

/** The day in words: `20 november 2026`. */
export function formatDateLong(iso: string): string {
	return `${Number(iso.slice(8, 10))}${NO_BREAK}${monthName(iso)} ${iso.slice(0, 4)}`;
}

/** A moment in words, in the time of the machine that shows it: `20 november 2026 kl. 14.05`. */
export function formatMoment(iso: string): string {
	const at = new Date(iso);
	const two = (number: number) => String(number).padStart(2, '0');
	const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
	return `${formatDateLong(day)} kl.${NO_BREAK}${two(at.getHours())}.${two(at.getMinutes())}`;
}

/** A period in words: `mars 2023`, `kvartal 1 2023`, `halvår 2 2023`, `2023`. */
export function formatPeriod({ start, grain }: Period): string {
	const year = start.slice(0, 4);
	const month = Number(start.slice(5, 7));
	if (grain === 'year') return year;
	if (grain === 'month') return `${monthName(start)} ${year}`;
	return grain === 'quarter' ? `kvartal ${Math.ceil(month / 3)} ${year}` : `halvår ${Math.ceil(month / 6)} ${year}`;
}

/** First and last year: `2020–2026`, or `2024` when they are one. */
export function formatYearRange(from: number, to: number): string {
	return from === to ? `${from}` : `${from}–${to}`;
}

/**
 * Both ends of an interval: `27–39 %`, `83–109`; with a minus sign in it `−17 till 1`, since a dash would mislead.
 * **Unit**: shares are 0–1. `rate` is per 100 000.
 */
export function formatInterval(low: number, high: number, kind: IndicatorKind | 'rate'): string {
	const ends = [low, high].map((end) => intervalEnd(end, kind));
	const joined = ends.some((end) => end.startsWith(MINUS)) ? ends.join(' till ') : ends.join('–');
	return kind === 'share' ? `${joined}${NO_BREAK}%` : joined;
}

/** The value of an indicator by its kind: `33 %`, `96`, `2,1`; a rate by `formatRate`. */
export function formatValue(value: number, kind: IndicatorKind | 'rate'): string {
	if (kind === 'share') return formatShare(value);
	if (kind === 'rate') return formatRate(value);
	return kind === 'count' ? formatNumber(value) : formatNumber(value, 1);
}

/** The size of a file: `512 byte`, `12 kB`, `1,4 MB`. **Unit**: bytes in, decimal kilo- and megabytes out. */
export function formatFileSize(bytes: number): string {
	if (bytes < 1000) return `${swedish(bytes, 0, 0)}${NO_BREAK}byte`;
	if (bytes < 999_500) return `${swedish(bytes / 1000, 0, 0)}${NO_BREAK}kB`;
	return `${swedish(bytes / 1_000_000, 1, 1)}${NO_BREAK}MB`;
}

/** A number for files: every digit, decimal comma, no thousands: `0,3275`. */
export function formatPlain(value: number): string {
	const text = String(value);
	return (text.includes('e') ? value.toFixed(12) : text).replace('.', ',');
}

function intervalEnd(end: number, kind: IndicatorKind | 'rate'): string {
	if (kind === 'share') return swedish(end * 100, 0, 0);
	return formatValue(end, kind);
}

function monthName(iso: string): string {
	return formatMonth(Number(iso.slice(5, 7)));
}

/** The name of a month of any year: `mars`. **Unit**: 1–12. **Errors**: throws on any other number. */
export function formatMonth(month: number): string {
	const name = MONTHS[month - 1];
	if (name === undefined) throw new Error(`not a month: ${month}`);
	return name;
}

/** Names in a sentence: «Fisksätra», «Fisksätra och Orminge», «Fisksätra, Orminge och Sickla». */
export function formatList(names: readonly string[]): string {
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
}

/** The length of time one value covers. */
export const GRAINS = ['month', 'quarter', 'half', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** A period of one grain, by its first day as an ISO date. */
export type Period = { start: string; grain: Grain };

const MONTHS: Record<Grain, number> = { month: 1, quarter: 3, half: 6, year: 12 };

/** How many calendar months a period of `grain` has. */
export function monthsOf(grain: Grain): number {
	return MONTHS[grain];
}

/** The period of `grain` that is number `ordinal` (from 1) in `year`. */
export function periodOf(grain: Grain, year: number, ordinal = 1): Period {
	const month = (ordinal - 1) * MONTHS[grain] + 1;
	return { start: `${year}-${String(month).padStart(2, '0')}-01`, grain };
}

/** Last day of the period, as an ISO date. */
export function periodEnd({ start, grain }: Period): string {
	const [year = 0, month = 1] = start.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1 + MONTHS[grain], 0)).toISOString().slice(0, 10);
}

/** The period as the command line and addresses write it: `2023-01`, `2023-K1`, `2023-H1`, `2023`. */
export function periodKey({ start, grain }: Period): string {
	const year = start.slice(0, 4);
	const ordinal = Math.floor((Number(start.slice(5, 7)) - 1) / MONTHS[grain]) + 1;
	if (grain === 'year') return year;
	if (grain === 'month') return start.slice(0, 7);
	return `${year}-${grain === 'quarter' ? 'K' : 'H'}${ordinal}`;
}

/** The period that follows. */
export function nextPeriod({ start, grain }: Period): Period {
	const [year = 0, month = 1] = start.split('-').map(Number);
	return { start: new Date(Date.UTC(year, month - 1 + MONTHS[grain], 1)).toISOString().slice(0, 10), grain };
}

/** Years that a figure in this field can be about; outside them a number in a year column is a mistake. */
export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2100;
export function isYear(year: number): boolean {
	return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

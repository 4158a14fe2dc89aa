const DAY_MS = 86_400_000;
const MONTH_LENGTH = 12; // months in a year

/** Whole days from one ISO date to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The ISO date so many days later. */
export function addDays(date: string, days: number): string {
	return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO date so many months later; the last day of the month where it has no such day. */
export function addMonths(date: string, months: number): string {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0));
	return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
		.toISOString()
		.slice(0, 10);
}

/** Whole months that have passed from one ISO date to a later. */
export function monthsBetween(from: string, to: string): number {
	const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split('-').map(Number);
	const [toYear = 0, toMonth = 1, toDay = 1] = to.split('-').map(Number);
	return (toYear - fromYear) * MONTH_LENGTH + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** True for a day that exists, written `2026-11-20`. */
export function isIsoDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const at = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

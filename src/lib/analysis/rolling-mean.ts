import { from, op, rolling } from 'arquero';

const MONTHS = 12;

type Month = { start: string; value: number | null };

/**
 * The mean per month of the twelve months that end with each. Null where any of the twelve is missing, and where the twelve
 * reach over a break. Months must follow each other without holes. Unit: that of the values.
 */
export function rollingMean(months: readonly Month[], breaks: readonly string[]): Month[] {
	if (months.length === 0) return [];
	const windows = from([...months]).derive({
		mean: rolling((month: Month) => op.mean(month.value), [1 - MONTHS, 0]),
		known: rolling((month: Month) => op.valid(month.value), [1 - MONTHS, 0])
	});
	return months.map(({ start }, index) => {
		const first = months[index - MONTHS + 1]?.start;
		const broken = first !== undefined && breaks.some((at) => at > first && at <= start);
		const whole = windows.get('known', index) === MONTHS && !broken;
		return { start, value: whole ? Number(windows.get('mean', index)) : null };
	});
}

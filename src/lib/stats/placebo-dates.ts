import { at } from './matrix.ts';
import { ratioOfRateRatios } from './ratio-of-rate-ratios.ts';
import { isRefused, refuse, type Refused } from './refused.ts';
import { THRESHOLDS } from './thresholds.ts';

export type PlaceboDates = {
	/** Log ratio of rate ratios, the year after the change over the year before, beside the comparison. */
	actual: number;
	/** The same for each earlier date that has a whole year on both sides; `start` is the index of its first period after. */
	placebos: { start: number; logRatio: number }[];
	/** Share of all dates, the true one included, at least as far from 0. */
	p: number;
};

/**
 * Placebo over dates: would the place have looked as changed had the measure begun on some earlier day, when nothing was done?
 *
 * **Unit**: natural logarithms of ratios; `p` a share of dates. `perYear` periods a year; `start` is the index of the first period after.
 * **Source**: falsification by earlier dates, as in Abadie, Diamond & Hainmueller 2015 («in-time placebos»). **Assumes** a steady
 * relation to the comparison. Neighbouring dates share most of their year, so `p` describes and does not test.
 * **Minimum data**: a year after, and nine earlier dates with a year on both sides, all before the measure. **Errors**: refused
 * `bad-input`, `too-few-points`, or `too-few-events` where a window is empty in either place.
 */
export function placeboDates(
	treated: readonly number[],
	control: readonly number[],
	start: number,
	perYear: number
): PlaceboDates | Refused {
	if (control.length !== treated.length || !(Number.isInteger(perYear) && perYear > 0)) return refuse('bad-input');
	const first = perYear;
	const last = start - perYear;
	if (last - first + 1 < THRESHOLDS.placeboDates || treated.length - start < perYear) return refuse('too-few-points');
	const changeAt = (index: number): number | Refused => {
		const windows = [treated, control].map((counts) => ({
			before: sum(counts.slice(index - perYear, index)),
			after: sum(counts.slice(index, index + perYear))
		}));
		const found = ratioOfRateRatios(at(windows, 0), at(windows, 1));
		return isRefused(found) ? found : Math.log(found.ratio);
	};
	const actual = changeAt(start);
	if (typeof actual !== 'number') return actual;
	const placebos: PlaceboDates['placebos'] = [];
	for (let index = first; index <= last; index++) {
		const logRatio = changeAt(index);
		if (typeof logRatio !== 'number') return logRatio;
		placebos.push({ start: index, logRatio });
	}
	const extreme = placebos.filter(({ logRatio }) => Math.abs(logRatio) >= Math.abs(actual)).length + 1;
	return { actual, placebos, p: extreme / (placebos.length + 1) };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

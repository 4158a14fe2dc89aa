import { baselineOf, type Baseline, type ControlLimits } from './control-chart.ts';
import { at } from './matrix.ts';
import { isRefused, refuse, type Refused } from './refused.ts';
import { EXACT_FACTOR, xmrLimits } from './xmr-chart.ts';

/**
 * g chart: whole units (days, cases) between rare events; a point above the upper limit is an unusually long quiet time.
 *
 * `exactUpper` is the 99.865th percentile of the geometric distribution. **Unit**: that of the gaps.
 * **Source**: mean + 3√(mean·(mean+1)), centre at the median; Benneyan 2001; Montgomery ch. 7. **Assumes** a constant chance per unit.
 * **Minimum data**: twelve gaps. **Errors**: refused `bad-input` (a gap that is not a whole number from 0), `too-few-points`, `no-variation`.
 */
export function gLimits(
	gaps: readonly number[],
	baseline: Baseline = {}
): (ControlLimits & { mean: number; exactUpper: number }) | Refused {
	if (!gaps.every((gap) => Number.isInteger(gap) && gap >= 0)) return refuse('bad-input');
	const used = baselineOf(gaps, baseline);
	if (isRefused(used)) return used;
	const mean = used.reduce((sum, gap) => sum + gap, 0) / used.length;
	if (!(mean > 0)) return refuse('no-variation');
	const sorted = [...used].sort((a, b) => a - b);
	const last = sorted.length - 1;
	const centre = (at(sorted, Math.floor(last / 2)) + at(sorted, Math.ceil(last / 2))) / 2;
	const exactUpper = Math.ceil(Math.log(0.00135) / Math.log(mean / (mean + 1)) - 1);
	return { centre, mean, lower: 0, upper: mean + 3 * Math.sqrt(mean * (mean + 1)), exactUpper };
}

/** Makes the times of a Poisson process nearly normal. **Source**: Nelson 1994. */
const POWER = 3.6;

/**
 * t chart: time between rare events in any unit, as an XmR chart of the times to the power 1/3.6, limits taken back.
 *
 * **Unit**: that of the times. **Source**: Nelson 1994, J. Qual. Technol. 26:239; Montgomery ch. 7. **Assumes** a constant rate.
 * **Minimum data**: twelve times. **Errors**: refused `bad-input` (a time below 0), `too-few-points`, `no-variation`.
 */
export function tLimits(times: readonly number[], baseline: Baseline = {}): ControlLimits | Refused {
	if (!times.every((time) => time >= 0 && Number.isFinite(time))) return refuse('bad-input');
	const roots = times.map((time) => time ** (1 / POWER));
	const limits = xmrLimits(roots, { ...baseline, screened: true, factor: EXACT_FACTOR });
	if (isRefused(limits)) return limits;
	const back = (root: number) => Math.max(0, root) ** POWER;
	return { centre: back(limits.centre), lower: back(limits.lower), upper: back(limits.upper) };
}

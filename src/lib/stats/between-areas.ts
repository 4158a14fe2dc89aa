import { normalMultiplier } from './normal.ts';
import type { BeforeAfter } from './ratio-of-rate-ratios.ts';
import { studentQuantile } from './student-t.ts';

/**
 * How much more areas' changes differ than chance makes them: Pearson's χ² of the table of areas by before and after over its degrees of
 * freedom, times how much wider Student's t is than the normal.
 *
 * **Unit**: variance over mean, at least 1. **Source**: Pearson 1900; as a dispersion, McCullagh & Nelder 1989, ch. 4.5. **Assumes** areas
 * where nothing was done. **Minimum data**: two areas, each with events. **Errors**: null below that.
 */
export function spreadBetweenAreas(areas: readonly BeforeAfter[], confidence = 0.95): number | null {
	const used = areas.filter(({ before, after }) => before + after > 0);
	const before = used.reduce((sum, area) => sum + area.before, 0);
	const total = used.reduce((sum, area) => sum + area.before + area.after, 0);
	const share = before / total;
	if (used.length < 2 || !(share > 0 && share < 1)) return null;
	const square = used.reduce((sum, area) => {
		const events = area.before + area.after;
		return sum + (area.before - events * share) ** 2 / (events * share * (1 - share));
	}, 0);
	const df = used.length - 1;
	const wider = studentQuantile((1 + confidence) / 2, df) / normalMultiplier(confidence);
	return Math.max(1, (square / df) * wider ** 2);
}

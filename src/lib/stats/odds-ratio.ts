import { normalMultiplier } from './normal.ts';
import type { Limits } from './rate-interval.ts';
import { ratioFromLog, type RateRatio } from './rate-ratio.ts';

/** How many of how many had the outcome, in the group something was done for and in the other. */
export interface TwoGroups {
	events: number;
	n: number;
	controlEvents: number;
	controlN: number;
}

/**
 * Odds ratio of an outcome between two groups of persons; not for counts of crimes. **Unit**: ratio of odds.
 * **Assumes** independent persons. **Minimum data**: one with and one without the outcome in each group.
 * **Source**: Woolf 1955, Annals of Human Genetics 19:251. **Errors**: null where a cell is not above 0.
 */
export function oddsRatio({ events, n, controlEvents, controlN }: TwoGroups, confidence = 0.95): RateRatio | null {
	const cells = [events, n - events, controlEvents, controlN - controlEvents];
	if (!cells.every((count) => count > 0)) return null;
	const log = Math.log((events * (controlN - controlEvents)) / ((n - events) * controlEvents));
	const variance = cells.reduce((sum, count) => sum + 1 / count, 0);
	return ratioFromLog(log, Math.sqrt(variance), { confidence });
}

/**
 * Common odds ratio of several studies. **Unit**: ratio of odds. **Assumes** the same ratio in all. **Minimum data**:
 * events in both groups in at least one study. **Source**: Mantel & Haenszel 1959, JNCI 22:719; variance by Robins,
 * Breslow & Greenland 1986, Biometrics 42:311. **Errors**: null where no study has both events and persons without, in
 * both groups.
 */
export function pooledOddsRatio(studies: readonly TwoGroups[], confidence = 0.95): ({ ratio: number } & Limits) | null {
	let up = 0;
	let down = 0;
	let upAgree = 0;
	let crossed = 0;
	let downDiffer = 0;
	for (const { events, n, controlEvents, controlN } of studies) {
		const total = n + controlN;
		const r = (events * (controlN - controlEvents)) / total;
		const s = ((n - events) * controlEvents) / total;
		const agree = (events + controlN - controlEvents) / total;
		up += r;
		down += s;
		upAgree += agree * r;
		crossed += agree * s + (1 - agree) * r;
		downDiffer += (1 - agree) * s;
	}
	if (!(up > 0 && down > 0)) return null;
	const variance = upAgree / (2 * up ** 2) + crossed / (2 * up * down) + downDiffer / (2 * down ** 2);
	const half = normalMultiplier(confidence) * Math.sqrt(variance);
	return { ratio: up / down, low: (up / down) * Math.exp(-half), high: (up / down) * Math.exp(half) };
}

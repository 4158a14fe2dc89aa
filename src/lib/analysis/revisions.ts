import { groupBy } from '../model/group-by.ts';
import type { Status } from '../model/observation.ts';
import type { Grain } from '../model/period.ts';

/** A value as one file gave it. Dates are ISO dates; `value` has the unit of its indicator. */
export type Delivery = {
	indicatorId: string;
	start: string;
	grain: Grain;
	value: number;
	status: Status;
	sourceId: string;
	sourceSheet: string | null;
	sourceRow: number;
	publishedOn: string;
	publisher: string;
	fileName: string;
};

/**
 * What has been said of one period over time, oldest first. The change is from the first value, preliminary where there is
 * one, to the value in force. `share` is of the first value, null where that is 0.
 */
export type RevisedPeriod = {
	start: string;
	grain: Grain;
	deliveries: readonly Delivery[];
	first: Delivery;
	last: Delivery;
	change: number;
	share: number | null;
};

/** How much preliminary values have moved until they were final. Shares are of the preliminary value, 0–1. */
export type PreliminaryMoves = {
	periods: number;
	moved: number;
	up: number;
	down: number;
	/** The middle one of all moves without their signs, those of 0 too; null where every preliminary value was 0. */
	medianShare: number | null;
	largest: RevisedPeriod;
	/** All final values together against all preliminary ones; null where those are 0. */
	overall: number | null;
};

export type Revision = { indicatorId: string; periods: RevisedPeriod[]; preliminary: PreliminaryMoves | null };

/** The files that have given values for an indicator more than once, with the periods and moves of each indicator. */
export function revisions(deliveries: readonly Delivery[]): Revision[] {
	return [...groupBy(deliveries, ({ indicatorId }) => indicatorId)].map(([indicatorId, own]) => {
		const periods = [...groupBy(own, ({ grain, start }) => `${grain} ${start}`).values()]
			.flatMap((same) => revisedPeriod(same) ?? [])
			.sort((a, b) => (a.start < b.start ? -1 : 1));
		return { indicatorId, periods, preliminary: preliminaryMoves(periods) };
	});
}

/** The rule of what is in force is that of the warehouse: final over preliminary, then the later publication. */
function revisedPeriod(same: readonly Delivery[]): RevisedPeriod | undefined {
	const inOrder = same.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0));
	const first = inOrder.find(({ status }) => status === 'preliminary') ?? inOrder[0];
	const last = inOrder.findLast(({ status }) => status === 'final') ?? inOrder.at(-1);
	if (!first || !last) return undefined;
	const change = last.value - first.value;
	const share = first.value === 0 ? null : change / first.value;
	return { start: first.start, grain: first.grain, deliveries: inOrder, first, last, change, share };
}

function preliminaryMoves(periods: readonly RevisedPeriod[]): PreliminaryMoves | null {
	const settled = periods.filter(({ first, last }) => first.status === 'preliminary' && last.status === 'final');
	const size = ({ share, change }: RevisedPeriod) => Math.abs(share ?? (change === 0 ? 0 : Infinity));
	const [largest] = settled.toSorted((a, b) => size(b) - size(a));
	if (!largest) return null;
	const shares = settled.flatMap(({ share }) => (share === null ? [] : [Math.abs(share)])).sort((a, b) => a - b);
	const sum = (pick: (period: RevisedPeriod) => number) => settled.reduce((total, one) => total + pick(one), 0);
	const before = sum(({ first }) => first.value);
	return {
		periods: settled.length,
		moved: settled.filter(({ change }) => change !== 0).length,
		up: settled.filter(({ change }) => change > 0).length,
		down: settled.filter(({ change }) => change < 0).length,
		medianShare: medianOf(shares),
		largest,
		overall: before === 0 ? null : sum(({ last }) => last.value) / before - 1
	};
}

function medianOf(sorted: readonly number[]): number | null {
	const middle = (sorted.length - 1) / 2;
	const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}

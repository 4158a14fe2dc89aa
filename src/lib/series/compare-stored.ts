import type { Observation } from './records.ts';

/** A value that the warehouse has now. */
export type StoredValue = {
	indicatorId: string;
	areaCode: string;
	start: string;
	grain: string;
	group: string;
	value: number | null;
};

export type ChangedValue = {
	indicatorId: string;
	areaCode: string;
	start: string;
	grain: Observation['grain'];
	before: number;
	after: number;
};

/** How a file's values stand against those that are current: how many are new, the same, or have another number. */
export type Changes = { added: number; same: number; changed: number; first: ChangedValue[] };

const SHOWN = 20;

/** Holds a file against what is stored. A missing value in either is no change: a number goes before it anyhow. */
export function compareStored(observations: readonly Observation[], stored: readonly StoredValue[]): Changes {
	const known = new Map(
		stored.map((one) => [keyOf(one.indicatorId, one.areaCode, one.start, one.grain, one.group), one.value])
	);
	const changes: Changes = { added: 0, same: 0, changed: 0, first: [] };
	for (const { indicatorId, areaCode, periodStart: start, grain, populationGroup, value } of observations) {
		const before = known.get(keyOf(indicatorId, areaCode, start, grain, populationGroup));
		if (before === undefined || (before === null && value !== null)) changes.added += 1;
		else if (before === null || value === null || before === value) changes.same += 1;
		else {
			changes.changed += 1;
			if (changes.first.length < SHOWN) {
				changes.first.push({ indicatorId, areaCode, start, grain, before, after: value });
			}
		}
	}
	return changes;
}

function keyOf(...parts: readonly string[]): string {
	return parts.join('\0');
}

import type { Area } from '../model/area.ts';
import type { FigureBreak, FigurePoint, FigureSeries } from '../model/figure.ts';
import type { IndicatorKind } from '../model/indicator.ts';
import type { StoredObservation } from '../model/observation.ts';
import { nextPeriod, periodEnd, type Grain } from '../model/period.ts';
import { expectedMonths } from './expected-months.ts';
import { rollingMean } from './rolling-mean.ts';

type Frame = { from: string; to: string; kind: IndicatorKind; rate: boolean; breaks: readonly FigureBreak[] };

/**
 * One area's values as points in time. Counts come in every period: one that no file has is a gap of its own. Surveys come
 * when they come, so the years between are no gaps. Rolling means use the year before `from` where there is one.
 */
export function figureSeries(
	area: Area,
	role: FigureSeries['role'],
	grain: Grain,
	rows: readonly StoredObservation[],
	{ from, to, kind, rate, breaks }: Frame
): FigureSeries {
	const own = rows.filter((row) => row.grain === grain && row.missing !== 'not-selected');
	const points = kind === 'count' ? withGaps(own, grain) : own.map(toPoint);
	const inFrame = <T extends { start: string }>(values: readonly T[]) =>
		values.filter(({ start }) => start >= from && start <= to);
	const monthly = kind === 'count' && grain === 'month';
	const rolling = monthly
		? rollingMean(
				points,
				breaks.map(({ at }) => at)
			)
		: [];
	const expected = monthly && role === 'subject' ? expectedMonths(points, breaks, rate) : null;
	return {
		areaCode: area.code,
		areaName: area.name,
		role,
		grain,
		points: inFrame(points),
		rolling: inFrame(rolling),
		...(expected ? { expected: { ...expected, months: inFrame(expected.months) } } : {}),
		breaks
	};
}

/** A value as a point of a figure. */
export function toPoint({ sourceId, sourceSheet, sourceRow, ...row }: StoredObservation): FigurePoint {
	const { start, end, value, base, low, high, status, missing, hiddenBelow } = row;
	const source = { id: sourceId, ...(sourceSheet ? { sheet: sourceSheet } : {}), row: sourceRow };
	const hidden = hiddenBelow === undefined ? {} : { hiddenBelow };
	return { start, end, value, base, low, high, status, missing, ...hidden, source };
}

function withGaps(rows: readonly StoredObservation[], grain: Grain): FigurePoint[] {
	const byStart = new Map(rows.map((row) => [row.start, row]));
	const starts = [...byStart.keys()].sort();
	const last = starts.at(-1);
	const points: FigurePoint[] = [];
	for (let start = starts[0]; start !== undefined && last !== undefined && start <= last;) {
		const row = byStart.get(start);
		points.push(row ? toPoint(row) : emptyPoint(start, grain));
		start = nextPeriod({ start, grain }).start;
	}
	return points;
}

function emptyPoint(start: string, grain: Grain): FigurePoint {
	return {
		start,
		end: periodEnd({ start, grain }),
		value: null,
		base: null,
		low: null,
		high: null,
		status: 'final',
		missing: 'not-collected',
		source: null
	};
}

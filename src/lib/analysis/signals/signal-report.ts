import type { TargetingActivity } from '../../model/activity.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Indicator } from '../../model/indicator.ts';
import { periodEnd } from '../../model/period.ts';
import { SIGNAL_KINDS, type SignalFact, type SignalItem, type SignalReport } from '../../model/signal.ts';
import { isAimedAt } from '../coverage.ts';
import type { Signal, Signals } from './find-signals.ts';
import type { PlacedSeries, SignalPlace } from './series-of-rows.ts';

type Asked = {
	/** Of the work that reaches an area. */
	activitiesIn: (areaCode: string) => readonly TargetingActivity[];
	indicators: readonly Indicator[];
};

/**
 * What was found among series that are shown together, by measure and area, with the work aimed at it. A series of which nothing could be
 * compared is told with its reason. `signals` is what `findSignals` says of the same series.
 */
export function signalReport(
	placed: readonly PlacedSeries[],
	{ signals, compared, skipped }: Signals,
	{ activitiesIn, indicators }: Asked
): SignalReport {
	const keyOf = ({ areaCode, indicatorId }: { areaCode: string; indicatorId: string }) => `${areaCode} ${indicatorId}`;
	const places = new Map(placed.map(({ series, place }) => [keyOf(series), place]));
	const newsFirst = signals.toSorted((a, b) => newsRank(a) - newsRank(b));
	const items = [...groupBy(newsFirst, keyOf)].flatMap(([id, own]): SignalItem[] => {
		const place = places.get(id);
		if (!place) return [];
		const { area, indicator } = place;
		const aimed = activitiesIn(area.code).filter(
			(one) => one.status !== 'avbruten' && isAimedAt(indicator.id, [one], indicators)
		);
		return [
			{
				id,
				area: { code: area.code, name: area.name },
				indicator: { id: indicator.id, name: indicator.name, kind: indicator.kind, polarity: indicator.polarity },
				isEffort: own.some(({ meaning }) => meaning === 'effort'),
				facts: own.flatMap((signal) => factOf(signal, place) ?? []),
				activities: aimed.map(({ id: activityId, title }) => ({ id: activityId, title }))
			}
		];
	});
	const untold = skipped.filter(({ kind }) => kind === 'all');
	return {
		items,
		compared,
		series: placed.length - new Set(untold.filter(({ reason }) => reason === 'follows-nothing').map(keyOf)).size,
		areas: new Set(placed.map(({ series }) => series.areaCode)).size,
		skipped: [...groupBy(untold, ({ reason }) => reason)].map(([reason, own]) => ({
			reason,
			count: own.length,
			names: [...new Set(own.map((one) => places.get(keyOf(one))?.indicator.name ?? ''))]
		}))
	};
}

/** What is new comes before how it has long been, and that before how it differs from others; among the same the strongest is first. */
function newsRank({ kind }: Signal): number {
	return Math.max(0, SIGNAL_KINDS.indexOf(kind) - 1);
}

/**
 * What points to a problem: more events, or answers that went the wrong way. Where nobody has said which way of a share is wrong,
 * nothing does.
 */
export function towardsProblem({ indicator, facts }: SignalItem): SignalFact[] {
	const wrong = indicator.polarity === 'lower' ? 'up' : indicator.polarity === 'higher' ? 'down' : null;
	return facts.filter(({ direction }) => direction === (indicator.kind === 'count' ? 'up' : wrong));
}

function factOf(signal: Signal, place: SignalPlace): SignalFact | null {
	const { kind, direction, estimate, low, high, n } = signal;
	const { grain, starts, reference, trend } = place;
	const start = starts.at(-1) ?? '';
	const moved = direction === 'up' ? 'okning-i-omradet' : 'minskning-i-omradet';
	const beside = direction === 'up' ? 'over-jamforelse' : 'under-jamforelse';
	if (signal.scale === 'share') {
		const [share, earlier] = [place.shares.at(-1) ?? 0, place.shares.at(-2) ?? 0];
		const common = { direction, period: start, share, difference: estimate, low, high };
		if (kind === 'change') {
			return { kind: 'survey-change', verdict: moved, ...common, otherShare: earlier, other: starts.at(-2) ?? '' };
		}
		if (!reference) return null;
		return {
			kind: 'survey-level',
			verdict: beside,
			...common,
			otherShare: reference.other,
			other: reference.area.name
		};
	}
	const ratio = { ratio: estimate, low, high };
	switch (kind) {
		case 'unusual': {
			const expected = n.before;
			const range = { low: low * expected, high: high * expected };
			return { kind, verdict: 'ovanlig-period', direction, start, grain, count: n.after, expected, ...range };
		}
		case 'change': {
			const end = periodEnd({ start, grain });
			return { kind, verdict: moved, direction, start, end, grain, count: n.after, before: n.before, ...ratio };
		}
		case 'trend':
			return trend && { kind, verdict: moved, direction, ...trend };
		case 'level':
			return (
				reference && {
					kind,
					verdict: beside,
					direction,
					period: reference.period,
					count: n.after,
					rate: reference.own,
					otherRate: reference.other,
					expected: reference.own > 0 ? (n.after * reference.other) / reference.own : null,
					reference: reference.area.name,
					isRest: reference.isRest,
					...ratio
				}
			);
	}
}

import type { IndicatorFacts, ReportFacts } from '../../model/report-facts.ts';
import { formatNumber, formatRate, formatShare } from '../../text/format.ts';
import {
	againstShort,
	developmentClause,
	developmentSpan,
	familyName,
	levelInterval,
	levelValue,
	periodOfLevel,
	refusalClause
} from '../../text/report-numbers.ts';
import { reportText } from '../../text/reports.ts';
import { verdictText } from '../../text/verdicts.ts';
import { isMade } from './against.ts';
import { anchorOf } from './anchors.ts';
import { developmentGroups } from './development-groups.ts';
import { rankings, type Ranked } from './ranked.ts';

const words = reportText.tables;

/** A bar with its interval, each as a share 0–1 of the longest in its table; null limits where there is no interval. */
export type Bar = { value: number; low: number | null; high: number | null };
export type LevelRow = {
	anchor: string;
	indicatorId: string;
	name: string;
	/** In words for the row, and its rate per 100 000 where it is a count with a population. */
	value: string;
	rate: string;
	interval: string;
	answers: string;
	period: string;
	bar: Bar;
};
export type LevelTable = { title: string; kind: 'count' | 'share'; rows: LevelRow[]; parts: LevelRow[] };
export type AgainstRow = {
	anchor: string;
	indicatorId: string;
	name: string;
	own: string;
	other: string;
	difference: string;
	period: string;
	verdict: keyof typeof words.against;
	/** Where 0–1 on the table's scale the difference and its limits lie, no difference in the middle; null without. */
	place: { at: number; low: number; high: number } | null;
};
export type DevelopmentTable = {
	headline: string;
	meaning: string;
	rows: { anchor: string; indicatorId: string; name: string; span: string; change: string; note: string }[];
};
export type ReportTables = {
	largest: LevelTable[];
	against: AgainstRow[] | null;
	development: DevelopmentTable[];
};

/** The three panels of a lägesbild as tables: where it is worst, against reference data, and development over time. */
export function reportTables(facts: ReportFacts): ReportTables {
	return {
		largest: rankings(facts.indicators).map(({ family, kind, rows, parts }) => {
			const [first] = rows;
			const title = words.largest(first ? familyName(first) : family);
			return { title, kind, rows: levelRows(rows), parts: levelRows(parts) };
		}),
		against:
			facts.reference === null ? null : facts.indicators.flatMap((one) => againstRow(one) ?? []).sort(byStanding),
		development: developmentGroups(facts.indicators).map(({ verdict, rows }) => ({
			...verdictText.verdict[verdict],
			rows: rows.map((one) => ({
				anchor: anchorOf('development', one),
				indicatorId: one.indicatorId,
				name: one.name,
				span: developmentSpan(one.development),
				change: developmentClause(one.development),
				note: refusalClause(one.development)
			}))
		}))
	};
}

function levelRows(rows: readonly Ranked[]): LevelRow[] {
	const measure = ({ level }: Ranked) => level.rate ?? level.value;
	const isRated = rows.every(({ level }) => level.rate !== null);
	const longest = Math.max(...rows.map((row) => (row.level.low === null ? measure(row) : (row.level.high ?? 0))), 0);
	const share = (value: number | null) => (value === null || longest === 0 ? null : Math.min(1, value / longest));
	return rows.map((row) => {
		const { level, kind } = row;
		const hasLimits = kind === 'share' || isRated;
		const value = kind === 'count' && !isRated ? level.value : measure(row);
		return {
			anchor: anchorOf('largest', row),
			indicatorId: row.indicatorId,
			name: row.name,
			value: kind === 'count' ? formatNumber(level.value, 0) : levelValue(row, level),
			rate: level.rate === null ? '' : formatRate(level.rate),
			interval: levelInterval(row, level),
			answers: kind === 'share' && level.base !== null ? formatNumber(level.base) : '',
			period: `${periodOfLevel(level)}${level.preliminary ? ` ${words.preliminary}` : ''}`,
			bar: {
				value: share(value) ?? 0,
				low: hasLimits ? share(level.low) : null,
				high: hasLimits ? share(level.high) : null
			}
		};
	});
}

const FARTHEST = 3; // times the level of the other, or one third: the ends of the drawn scale
const FARTHEST_POINTS = 0.3; // of shares

function againstRow(one: IndicatorFacts): AgainstRow | undefined {
	const { against, indicatorId, name } = one;
	if (against === null) return undefined;
	const common = { anchor: anchorOf('against', one), indicatorId, name };
	if (!isMade(against)) {
		return { ...common, own: '', other: '', difference: '', period: '', verdict: against.lacking, place: null };
	}
	const { scale, own, other, estimate, finding, start, low, high } = against;
	const level = scale === 'ratio' ? formatRate : (share: number) => formatShare(share);
	const verdict = !finding ? 'alike' : estimate > (scale === 'ratio' ? 1 : 0) ? 'higher' : 'lower';
	const placeOf = (value: number) => {
		const part = scale === 'ratio' ? Math.log(Math.max(value, 1e-9)) / Math.log(FARTHEST) : value / FARTHEST_POINTS;
		return Math.min(1, Math.max(0, (part + 1) / 2));
	};
	return {
		...common,
		own: level(own),
		other: level(other),
		difference: againstShort(against),
		period: start.slice(0, 4),
		verdict,
		place: { at: placeOf(estimate), low: placeOf(low), high: placeOf(high) }
	};
}

const STANDING: readonly string[] = ['higher', 'lower', 'alike'];

function byStanding(a: AgainstRow, b: AgainstRow): number {
	const place = ({ verdict }: AgainstRow) => (STANDING.indexOf(verdict) + STANDING.length + 1) % (STANDING.length + 1);
	return place(a) - place(b) || (b.place?.at ?? 0) - (a.place?.at ?? 0);
}

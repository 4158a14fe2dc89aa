import type { ComparedArea, Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import type { PeriodLevel } from '#lib/analysis/comparison/compared-series.ts';
import { chartText } from '#lib/text/charts.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatInterval, formatNumber, formatPeriod, formatValue } from '#lib/text/format.ts';

type Measure = Pick<Comparison, 'kind'>;

/** How levels are written and scaled. */
export function levelKind({ kind }: Measure): 'rate' | 'share' {
	return kind === 'count' ? 'rate' : 'share';
}

/** A level as text: «146», «33 %». */
export function levelText(measure: Measure, level: number): string {
	return formatValue(level, levelKind(measure));
}

/** The 95 % limits of a level as text; '' where it has none. */
export function limitsText(measure: Measure, { low, high }: { low: number | null; high: number | null }): string {
	return low === null || high === null ? '' : formatInterval(low, high, levelKind(measure));
}

/** The unit of the axis: «per 100 000 invånare», «andel». */
export function levelUnit({ kind, indicator }: Comparison): string {
	return kind === 'count' ? chartText.unit.perYear(indicator.unit) : indicator.unit;
}

/** A period of the comparison in words. */
export function periodText({ grain }: Comparison, start: string): string {
	return formatPeriod({ start, grain });
}

/** What a level rests on: «212 händelser bland 14 100 invånare», «202 svar». */
export function basisText({ kind, indicator }: Comparison, { value, base }: PeriodLevel): string {
	if (kind === 'share') return base === null ? '' : chartText.point.respondents(formatNumber(base));
	const events = chartText.counted(formatNumber(value ?? 0), value === 1, indicator.unit);
	return base === null ? events : compareText.among(events, formatNumber(base));
}

/** Where an area lies against the reference, in words; '' without one. */
export function positionText(comparison: Comparison, area: ComparedArea): string {
	return area.position === null ? '' : compareText.position[area.position.position](referenceName(comparison, area));
}

/** What an area is compared with: the rest of the reference where the area itself has been taken out of it. */
export function referenceName({ reference }: Comparison, area: Pick<ComparedArea, 'reference'>): string {
	const name = reference?.name ?? '';
	return area.reference?.withoutOwn === true ? compareText.rest(name) : name;
}

/** The place of an area: a number where it can be told from all others, a span where it cannot. */
export function placesText({ first, last }: ComparedArea['places']): string {
	return first === last ? `${first}` : `${first}–${last}`;
}

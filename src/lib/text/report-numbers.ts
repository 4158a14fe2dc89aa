import type { Against, Development, IndicatorFacts, Level } from '#lib/model/report-facts.ts';
import { verdictText } from './verdicts.ts';
import { formatInterval, formatNumber, formatPeriod, formatRate, formatShare, formatValue } from './format.ts';

/** Numbers of a lägesbild in words: levels, differences and changes, each with its interval. */

const PLUS = '+';
const NO_BREAK = '\u00a0';
/** «+2,8»: a number with its sign, never «+0». */
const signed = (value: number) => {
	const text = formatNumber(value, 1);
	return /[1-9]/.test(text) && value > 0 ? PLUS + text : text;
};
const perCent = (ratio: number) => signed((ratio - 1) * 100);
const points = (share: number) => signed(share * 100);
const FEW = 10; // events below which a percentage says more than there is

/** What is counted, in the plural and lower case. */
export function familyName({ family, publisher }: Pick<IndicatorFacts, 'family' | 'publisher'>): string {
	const names: Record<string, string> = {
		brott: 'anmälda brott',
		lokala: 'lokala händelser',
		enkat: 'svar i trygghetsundersökningen',
		ntu: 'svar i Nationella trygghetsundersökningen'
	};
	return names[family] ?? publisher;
}

export const periodOfLevel = ({ start, grain }: Pick<Level, 'start' | 'grain'>) => formatPeriod({ start, grain });

/** «1 395 anmälda brott» or «33 %». */
export function levelValue({ kind, unit }: Pick<IndicatorFacts, 'kind' | 'unit'>, { value }: Level): string {
	return kind === 'count' ? `${formatNumber(value, 0)} ${unit}` : formatValue(value, kind);
}

/** «1 178–1 309» per 100 000, or «27–39 %»; '' where there is no interval. */
export function levelInterval({ kind }: Pick<IndicatorFacts, 'kind'>, { low, high }: Level): string {
	return low === null || high === null ? '' : formatInterval(low, high, kind === 'count' ? 'rate' : kind);
}

/** The level in a clause: the number, the rate or the number of answers, and the interval. */
export function levelClause(indicator: Pick<IndicatorFacts, 'kind' | 'unit'>, level: Level): string {
	const interval = levelInterval(indicator, level);
	const told = `${periodOfLevel(level)}${level.preliminary ? ' (preliminärt)' : ''}`;
	const value = `${levelValue(indicator, level)} ${told}`;
	if (indicator.kind !== 'count') {
		const answers = level.base === null ? '' : `, ${formatNumber(level.base)} svar`;
		return interval === '' ? `${value}${answers}` : `${value} (95 % osäkerhet: ${interval}${answers})`;
	}
	if (level.rate === null) return value;
	return `${value}, ${formatRate(level.rate)} per 100 000 invånare (95 % osäkerhet: ${interval})`;
}

/** The comparison in a clause: how many times as high, or the difference in percentage points. */
export function againstClause(against: Against, reference: string): string {
	const { scale, own, other, estimate, low, high } = against;
	return scale === 'ratio'
		? `${formatRate(own)} per 100 000 invånare mot ${formatRate(other)} i ${reference}, alltså ${formatNumber(estimate, 2)} gånger nivån där (95 % osäkerhet: ${formatNumber(low, 2)}–${formatNumber(high, 2)})`
		: `${formatShare(own)} mot ${formatShare(other)} i ${reference}, en skillnad på ${points(estimate)} procentenheter (95 % osäkerhet: ${points(low)} till ${points(high)})`;
}

/** «0,73 (0,65–0,82)» or «+10,7 (+2,9 till +19,2)», for a table. */
export function againstShort({ scale, estimate, low, high }: Against): string {
	return scale === 'ratio'
		? `${formatNumber(estimate, 2)} (${formatNumber(low, 2)}–${formatNumber(high, 2)})`
		: `${points(estimate)} (${points(low)} till ${points(high)})`;
}

/** The change in numbers: «+2,8 % om året (95 % osäkerhet: +0,8 till +4,8 %)»; '' where none was estimated. */
export function developmentClause({ scale, estimate, low, high }: Development): string {
	if (estimate === null || low === null || high === null) return '';
	if (scale === 'share')
		return `${points(estimate)} procentenheter (95 % osäkerhet: ${points(low)} till ${points(high)})`;
	return `${perCent(estimate)}${NO_BREAK}% om året (95 % osäkerhet: ${perCent(low)} till ${perCent(high)}${NO_BREAK}%)`;
}

/** The time that the judgement is of: «2018–2025», or «2022 till 2024» for two surveys. */
export function developmentSpan({ from, to, grain, scale }: Development): string {
	if (scale === 'share') {
		const [first, last] = [from, to].map((start) => formatPeriod({ start, grain }));
		return first === last ? `${first}` : `${first} till ${last}`;
	}
	const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
	return first === last ? first : `${first}–${last}`;
}

/** Why nothing is said of the change and what would be enough; '' where something is. */
export function refusalClause({ refused, grain, scale }: Development): string {
	if (refused === null) return '';
	const { reason, enough, usableFrom } = refused;
	const { smallestChange, ...rest } = enough;
	const known = smallestChange === undefined ? rest : { ...rest, smallestChange };
	return verdictText.refusal(reason, known, { grain, usableFrom, isShare: scale === 'share' });
}

/** From one level to another in the next document: «1 395 → 1 290»; per cent only where neither number is small. */
export function changeClause(
	indicator: Pick<IndicatorFacts, 'kind'>,
	then: Level,
	now: Level,
	change: { scale: 'ratio' | 'share'; estimate: number; low: number; high: number } | null
): string {
	if (change === null) return '';
	if (change.scale === 'share')
		return `${points(change.estimate)} procentenheter (${points(change.low)} till ${points(change.high)})`;
	if (Math.min(then.value, now.value) < FEW) return 'för få för procent';
	return `${perCent(change.estimate)}${NO_BREAK}% (${perCent(change.low)} till ${perCent(change.high)}${NO_BREAK}%)`;
}

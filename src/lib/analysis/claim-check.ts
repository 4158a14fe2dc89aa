import type { Area } from '../model/area.ts';
import type { Indicator } from '../model/indicator.ts';
import type { StoredObservation } from '../model/observation.ts';
import type { Claim } from '../plan/claims/find-claims.ts';
import { breaksConcerning, type Break } from './series-breaks.ts';
import { ASSUMED_DISPERSION, levelAgainst, yearAgainstYear, type LevelComparison } from './level-comparison.ts';
import type { PopulationLookup } from './rates.ts';
import { waveAgainst, waveChange, type SurveyComparison } from './survey-comparison.ts';
import { yearCounts, type YearCount } from './year-counts.ts';
import { FEWEST_YEARS, unbrokenYears, yearTrend, type YearTrend } from './year-trend.ts';

/** What the claim is checked against. `wider` are the areas that hold the area, nearest first. */
export type ClaimMaterial = {
	area: Area;
	wider: readonly Area[];
	indicators: readonly Indicator[];
	/** Of the area and of the wider ones. */
	observations: readonly StoredObservation[];
	populationOf: PopulationLookup;
	breaks: readonly Break[];
	/** The day when the claim was made, ISO date: later figures are not what it was about. */
	madeOn: string;
};

export type ClaimVerdict = 'supported' | 'contradicted' | 'insufficient' | 'uncheckable';

/** Why a claim cannot be checked, or why the figures do not decide it. */
export type ClaimReason =
	| 'no-series'
	| 'no-figures-here'
	| 'series-starts-later'
	| 'ranking'
	| 'no-reference'
	| 'not-that-year'
	| 'index-without-interval'
	| 'too-few-years'
	| 'too-few-events'
	| 'too-few-answers'
	| 'no-earlier-wave'
	| 'within-uncertainty';

export type ClaimEvidence =
	| { kind: 'trend'; trend: YearTrend }
	| { kind: 'years'; comparison: LevelComparison }
	| { kind: 'level'; comparison: LevelComparison; reference: Area }
	| { kind: 'waves'; comparison: SurveyComparison }
	| { kind: 'survey-level'; comparison: SurveyComparison; reference: Area };

/** `indicator` null where no series is about the claim's subject. */
export type CheckedClaim = {
	verdict: ClaimVerdict;
	reason: ClaimReason | null;
	evidence: ClaimEvidence | null;
	indicator: Indicator | null;
	reference: Area | null;
	/** The whole years there are, at most the eight latest, where events are counted. */
	years: readonly YearCount[];
};

/** A change within these limits is called none. The project's choice, as for verdicts of effect. */
const ALIKE = { low: 0.8, high: 1.25 };
const ALIKE_SHARE = 0.05;

/** The claim held against the best series that the area has. Nothing is said without an interval. */
export function checkClaim(claim: Claim, material: ClaimMaterial): CheckedClaim {
	const named = candidatesOf(claim).flatMap((id) => material.indicators.filter((one) => one.id === id));
	const [first] = named;
	const nothing = { evidence: null, reference: null, years: [] };
	if (!first) return { verdict: 'uncheckable', reason: 'no-series', indicator: null, ...nothing };
	const ofArea = (id: string) => rowsOf(material, id, material.area.code);
	const indicator = named.find(({ id }) => ofArea(id).length > 0);
	if (!indicator) return { verdict: 'uncheckable', reason: 'no-figures-here', indicator: first, ...nothing };
	const told = { indicator, ...nothing };
	if (claim.direction === 'highest') return { verdict: 'uncheckable', reason: 'ranking', ...told };
	const rows = ofArea(indicator.id);
	if (rows.every(({ start }) => start > untilOf(claim, material))) {
		return { verdict: 'uncheckable', reason: 'series-starts-later', ...told };
	}
	const checked =
		indicator.kind === 'count'
			? checkCounts(claim, indicator, material)
			: indicator.kind === 'share'
				? checkShares(claim, indicator, material)
				: ({ verdict: 'insufficient', reason: 'index-without-interval' } as const);
	const counted = indicator.kind === 'count' ? yearsOf(claim, indicator, material).slice(-MOST_SHOWN) : [];
	return { ...told, ...checked, years: counted };
}

const MOST_SHOWN = 8;

type Checked = Pick<CheckedClaim, 'verdict' | 'reason'> & Partial<Pick<CheckedClaim, 'evidence' | 'reference'>>;

function candidatesOf({ subject, evidence }: Claim): string[] {
	if (evidence === 'survey' && subject.survey.length > 0) return [...subject.survey];
	if (evidence === 'reported' && subject.reported.length > 0) return [...subject.reported];
	return [...subject.reported, ...subject.survey, ...subject.local];
}

function rowsOf({ observations }: ClaimMaterial, indicatorId: string, areaCode: string): StoredObservation[] {
	return observations.filter(
		(row) => row.indicatorId === indicatorId && row.areaCode === areaCode && row.missing !== 'not-selected'
	);
}

function untilOf({ years }: Claim, { madeOn }: ClaimMaterial): string {
	const named = years.at(-1);
	return named === undefined ? madeOn : `${named}-12-31`;
}

function checkCounts(claim: Claim, indicator: Indicator, material: ClaimMaterial): Checked {
	const { area } = material;
	const years = yearsOf(claim, indicator, material);
	const breaks = breaksConcerning(indicator.id, [area.code], material.breaks).map(({ at }) => at);
	const trend = yearTrend(years, breaks);
	const dispersion = 'lacking' in trend ? ASSUMED_DISPERSION : trend.dispersion;
	if (claim.direction === 'high' || claim.direction === 'low') {
		return checkLevel(claim, indicator, years, dispersion, material);
	}
	const [from, to] = namedYears(claim, years);
	if (from !== null && to !== null && to - from + 1 < FEWEST_YEARS) {
		const unbroken = unbrokenYears(years, breaks, to);
		const [later, earlier] = [to, from].map((year) => unbroken.find((one) => one.year === year));
		if (!later || !earlier) return { verdict: 'uncheckable', reason: 'not-that-year' };
		const comparison = yearAgainstYear(later, earlier, dispersion);
		if ('lacking' in comparison) return { verdict: 'insufficient', reason: 'too-few-events' };
		return { ...byRatio(claim, comparison), evidence: { kind: 'years', comparison } };
	}
	const asked = from === null ? trend : yearTrend(years, breaks, Infinity, from);
	if ('lacking' in asked) return { verdict: 'insufficient', reason: asked.lacking };
	// What a change of so much a year comes to over the years in between.
	const steps = asked.to - asked.from;
	const over = { low: asked.low ** steps, high: asked.high ** steps };
	return { ...byRatio(claim, over), evidence: { kind: 'trend', trend: asked } };
}

/** The whole years that had passed when the claim was made. */
function yearsOf(claim: Claim, { id }: Indicator, material: ClaimMaterial): YearCount[] {
	const { area, populationOf } = material;
	const until = untilOf(claim, material);
	const years = yearCounts(rowsOf(material, id, area.code), area.code, populationOf);
	return years.filter(({ year }) => `${year}-12-31` <= until);
}

function checkLevel(
	claim: Claim,
	indicator: Indicator,
	years: readonly YearCount[],
	dispersion: number,
	material: ClaimMaterial
): Checked {
	for (const reference of material.wider) {
		const rows = rowsOf(material, indicator.id, reference.code);
		const whole = yearCounts(rows, reference.code, material.populationOf);
		const comparison = levelAgainst(years, whole, dispersion);
		if ('lacking' in comparison) {
			if (comparison.lacking === 'too-few-events')
				return { verdict: 'insufficient', reason: 'too-few-events', reference };
			continue;
		}
		return { ...byRatio(claim, comparison), evidence: { kind: 'level', comparison, reference }, reference };
	}
	return { verdict: 'uncheckable', reason: 'no-reference' };
}

function checkShares(claim: Claim, indicator: Indicator, material: ClaimMaterial): Checked {
	const rows = rowsOf(material, indicator.id, material.area.code);
	const until = untilOf(claim, material);
	const year = claim.years.at(-1);
	const hasYear = year === undefined || rows.some(({ start, value }) => value !== null && start.startsWith(`${year}`));
	if (!hasYear) return { verdict: 'uncheckable', reason: 'not-that-year' };
	if (claim.direction === 'high' || claim.direction === 'low') {
		for (const reference of material.wider) {
			const comparison = waveAgainst(rows, rowsOf(material, indicator.id, reference.code), until);
			if ('lacking' in comparison) {
				if (comparison.lacking === 'too-few-answers') return { verdict: 'insufficient', reason: 'too-few-answers' };
				continue;
			}
			return {
				...byDifference(claim, comparison),
				evidence: { kind: 'survey-level', comparison, reference },
				reference
			};
		}
		return { verdict: 'uncheckable', reason: 'no-reference' };
	}
	const from = claim.years.length > 1 ? (claim.years[0] ?? null) : null;
	const comparison = waveChange(rows, until, from);
	if ('lacking' in comparison) {
		const isAlone = comparison.lacking === 'no-earlier-wave';
		return { verdict: 'insufficient', reason: isAlone ? 'no-earlier-wave' : 'too-few-answers' };
	}
	return { ...byDifference(claim, comparison), evidence: { kind: 'waves', comparison } };
}

/** First and last year that the claim speaks of; null where it names none. */
function namedYears({ years, lastYears }: Claim, counts: readonly YearCount[]): [number | null, number | null] {
	const [first, last] = [years[0], years.at(-1)];
	const latest = counts.at(-1)?.year;
	if (first !== undefined && last !== undefined && first !== last) return [first, last];
	if (lastYears !== null && latest !== undefined) return [latest - lastYears, latest];
	if (first === undefined || latest === undefined) return [null, null];
	// «ökade under 2022»: that year against the one before; «sedan 2019» has later years too.
	return first === latest ? [first - 1, first] : [first, latest];
}

function byRatio(
	{ direction }: Claim,
	{ low, high }: { low: number; high: number }
): Pick<Checked, 'verdict' | 'reason'> {
	return decided(direction, low > 1, high < 1, low >= ALIKE.low && high <= ALIKE.high);
}

function byDifference(
	{ direction }: Claim,
	{ low, high }: { low: number; high: number }
): Pick<Checked, 'verdict' | 'reason'> {
	return decided(direction, low > 0, high < 0, low >= -ALIKE_SHARE && high <= ALIKE_SHARE);
}

function decided(
	direction: Claim['direction'],
	isUp: boolean,
	isDown: boolean,
	isAlike: boolean
): Pick<Checked, 'verdict' | 'reason'> {
	const wants = direction === 'rising' || direction === 'high' ? isUp : direction === 'same' ? isAlike : isDown;
	const against =
		direction === 'rising' || direction === 'high' ? isDown : direction === 'same' ? isUp || isDown : isUp;
	if (wants) return { verdict: 'supported', reason: null };
	return against
		? { verdict: 'contradicted', reason: null }
		: { verdict: 'insufficient', reason: 'within-uncertainty' };
}

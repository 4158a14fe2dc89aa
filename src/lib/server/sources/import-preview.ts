import type { Area, AreaKind } from '#lib/model/area.ts';
import { groupBy } from '#lib/model/group-by.ts';
import type { Indicator, IndicatorKind } from '#lib/model/indicator.ts';
import { ownFirst } from '#lib/model/own-municipality.ts';
import { monthsOf, periodKey } from '#lib/model/period.ts';
import { similarIndicators } from '#lib/series/similar-indicators.ts';
import type { Observation } from '#lib/series/records.ts';
import { formatValue } from '#lib/text/format.ts';
import { PERSONAL_DATA } from '#lib/text/personal-data.ts';
import { findingMessage, placeText } from '#lib/text/findings.ts';
import { bySeverity } from '#lib/model/finding.ts';
import { acceptedOf } from '../importing/accepted.ts';
import type { InboxFile } from '../importing/inbox.ts';
import type { Reading } from '../importing/reading.ts';
import { populationPreview } from './population-preview.ts';
import { planReviewView } from '../plans/plan-review-view.ts';
import { areas, indicators } from '../warehouse/queries/catalogue.ts';
import { areaPopulations } from '../warehouse/queries/series.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Levels that other areas can be added under. */
const PARENT_KINDS: ReadonlySet<AreaKind> = new Set<AreaKind>(['län', 'kommun', 'stadsdelsområde']);
const SAMPLE = 8;
const MOST_FINDINGS = 200;
const MOST_SUMS = 8;
const MOST_QUESTIONS = 20;

/** What the page shows of a file before it is read in: plain values, with names instead of codes. `now` is ms since 1970. */
export async function importPreview(warehouse: Warehouse, { reading, ...file }: InboxFile, now: number) {
	const [areaRows, indicatorRows] = await Promise.all([warehouse.read(areas, {}), warehouse.read(indicators, {})]);
	const newAreas = reading?.series?.newAreas ?? [];
	const areaName = new Map([...areaRows, ...newAreas].map(({ code, name }) => [code, name]));
	const created = reading?.series?.newIndicators.map(({ indicator }) => indicator) ?? [];
	const indicatorName = new Map([...indicatorRows, ...created].map(({ id, name }) => [id, name]));
	const kindOf = new Map([...indicatorRows, ...created].map(({ id, kind }) => [id, kind]));
	const names = {
		area: (code: string) => areaName.get(code) ?? code,
		indicator: (id: string) => indicatorName.get(id) ?? id,
		kind: (id: string) => kindOf.get(id) ?? 'count'
	};
	const populations = reading?.series?.observations.length === 0 ? reading.series.populations : [];
	const known = [...new Set(populations.map(({ areaCode }) => areaCode))];
	const stored = known.length > 0 ? await warehouse.read(areaPopulations, { areaCodes: known }) : [];
	return {
		id: file.id,
		file: file.file,
		size: file.size,
		modified: file.modified,
		options: file.options,
		state: file.state,
		progress: file.progress,
		seconds: Math.round((now - file.since) / 1000),
		reached: file.reached,
		sourceId: file.sourceId,
		reading: reading ? readingView(reading, names) : null,
		population: populations.length > 0 ? populationPreview(populations, stored, names.area) : null,
		parents: ownFirst(
			areaRows.filter(({ kind }) => PARENT_KINDS.has(kind)).sort(byName),
			file.options.choices.within
		).map(choiceOf),
		mapped: reading?.mapping !== null && reading?.mapping !== undefined,
		hasTables: (reading?.tables.length ?? 0) > 0,
		...indicatorQuestions(reading, indicatorRows),
		// Thousands of statistical areas would drown those that a label can mean.
		known: reading?.series?.unknownAreas.length
			? areaRows
					.filter(({ kind }) => kind !== 'deso')
					.map(choiceOf)
					.sort(byName)
			: []
	};
}

/** The file's own names of what it measures that nobody knows, with the indicators they may be. */
function indicatorQuestions(reading: Reading | null, known: readonly Indicator[]) {
	const created = reading?.series?.newIndicators ?? [];
	const choice = ({ id, name, publisher }: Indicator) => ({ id, name, publisher });
	return {
		newIndicators: created.slice(0, MOST_QUESTIONS).map(({ label, indicator }) => ({
			label,
			name: indicator.name,
			alike: similarIndicators(indicator.name, known).map(choice)
		})),
		moreIndicators: Math.max(0, created.length - MOST_QUESTIONS),
		knownIndicators: created.length > 0 ? known.map(choice) : []
	};
}

type Names = {
	area: (code: string) => string;
	indicator: (id: string) => string;
	kind: (id: string) => IndicatorKind;
};

function readingView(reading: Reading, names: Names) {
	const { series, plan } = reading;
	return {
		refused: reading.refused,
		known: reading.findings.some(({ code }) => code === 'already-imported' || code === 'already-withdrawn'),
		kind: reading.kind,
		publisher: reading.publisher,
		title: reading.title,
		accepted: acceptedOf(reading),
		rejected: reading.rejected.length,
		series: series ? seriesView(series.observations, names) : null,
		changes: reading.changes
			? {
					...reading.changes,
					first: reading.changes.first.map((one) => ({
						area: names.area(one.areaCode),
						indicator: names.indicator(one.indicatorId),
						period: periodKey({ start: one.start, grain: one.grain }),
						before: formatValue(one.before, names.kind(one.indicatorId)),
						after: formatValue(one.after, names.kind(one.indicatorId))
					}))
				}
			: null,
		populations: series && series.observations.length === 0 ? series.populations.length : 0,
		unknownAreas:
			series?.unknownAreas.map(({ label, rows, candidates }) => ({
				label,
				rows,
				candidates: candidates.map(choiceOf)
			})) ?? [],
		plan: plan
			? {
					areaCode: plan.areaCode,
					areaCandidates: plan.areaCandidates.map(({ areaCode }) => ({ code: areaCode, name: names.area(areaCode) })),
					activities: plan.activities.length,
					review: planReviewView(reading, names.area)
				}
			: null,
		// Loose cells have a part of the review to themselves.
		findings: bySeverity(reading.findings.filter(({ code }) => plan === null || code !== 'unpaired-cell'))
			.slice(0, MOST_FINDINGS)
			.map((finding) => ({
				severity: finding.severity,
				place: placeText(finding.place),
				text: finding.text,
				message: findingMessage(finding)
			})),
		personalData: reading.personalData.map(({ kind, text, place }) => ({
			kind: PERSONAL_DATA[kind],
			text,
			place: placeText(place)
		}))
	};
}

function choiceOf({ code, name, kind }: Area) {
	return { code, name, kind };
}

function byName(a: { name: string }, b: { name: string }): number {
	return a.name.localeCompare(b.name, 'sv');
}

function seriesView(observations: readonly Observation[], names: Names) {
	const periods = observations.map(({ periodStart, grain }) => periodKey({ start: periodStart, grain })).sort();
	return {
		from: periods[0] ?? '',
		to: periods.at(-1) ?? '',
		areas: [...new Set(observations.map(({ areaCode }) => names.area(areaCode)))],
		indicators: [...new Set(observations.map(({ indicatorId }) => names.indicator(indicatorId)))],
		sample: observations.slice(0, SAMPLE).map((one) => ({
			area: names.area(one.areaCode),
			indicator: names.indicator(one.indicatorId),
			period: periodKey({ start: one.periodStart, grain: one.grain }),
			value: one.raw,
			base: one.base,
			row: one.row
		})),
		sums: controlSums(observations, names)
	};
}

/** Sums by indicator and year for the area with the largest numbers, to be held against the file. Counts only. */
function controlSums(observations: readonly Observation[], names: Names) {
	const whole = observations.filter(
		({ value, base, low }) => base === null && low === null && Number.isInteger(value ?? 0)
	);
	// A year that stands beside its own months would be counted twice.
	const finest = Math.min(...[...new Set(whole.map(({ grain }) => grain))].map(monthsOf));
	const counted = whole.filter(({ grain }) => monthsOf(grain) === finest);
	const byArea = groupBy(counted, ({ areaCode }) => areaCode);
	const total = (rows: readonly Observation[]) => rows.reduce((sum, { value }) => sum + (value ?? 0), 0);
	const [largest] = [...byArea].sort(([, a], [, b]) => total(b) - total(a));
	if (!largest) return null;
	const [areaCode, rows] = largest;
	const sums = groupBy(rows, (one) => `${one.indicatorId}\0${one.periodStart.slice(0, 4)}`);
	return {
		area: names.area(areaCode),
		rows: [...sums].slice(0, MOST_SUMS).map(([key, same]) => {
			const [id = '', year = ''] = key.split('\0');
			return {
				indicator: names.indicator(id),
				year,
				sum: total(same),
				complete: same.every(({ value }) => value !== null)
			};
		})
	};
}

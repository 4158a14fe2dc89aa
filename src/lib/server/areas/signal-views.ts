import { areaLineage, areasWithin } from '#lib/analysis/area-lineage.ts';
import { populationLookup } from '#lib/analysis/rates.ts';
import { findSignals, type Signals } from '#lib/analysis/signals/find-signals.ts';
import { seriesOfRows, type PlacedSeries } from '#lib/analysis/signals/series-of-rows.ts';
import { signalReport } from '#lib/analysis/signals/signal-report.ts';
import type { TargetingActivity } from '#lib/model/activity.ts';
import { AREA_KINDS, type Area } from '#lib/model/area.ts';
import { SIGNAL_KINDS, type SignalKind, type SignalReport } from '#lib/model/signal.ts';
import { activitiesWithLinks, toTargeting } from '../activities/activity-rows.ts';
import { withPublicCounts } from '../public-release.ts';
import { areaMembers, areas, indicators } from '../warehouse/queries/catalogue.ts';
import { plans } from '../warehouse/queries/plans.ts';
import { areaObservations, areaPopulations, areasWithData, seriesBreaks } from '../warehouse/queries/series.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'today' | 'view'>;

type Found = { placed: PlacedSeries[]; signals: Signals };

/** What has been sought through of each warehouse, for as long as nothing is written to it and the day is the same. */
const sought = new WeakMap<Warehouse, { revision: number; today: string; found: Map<string, Promise<Found>> }>();

/** What stands out in an area, with the work that reaches it. */
export async function areaSignals(locals: Locals, area: Area): Promise<SignalReport> {
	const { warehouse, today } = locals;
	const [areaRows, members, activities] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(areaMembers, {}),
		activitiesWithLinks(warehouse, {}, today)
	]);
	return signalsBeside(locals, area, aimedAt(activities.map(toTargeting), reachOf(areaRows, members)(area.code)));
}

/** What stands out in an area, with those of the activities given that are aimed at it. */
export async function signalsBeside(
	locals: Locals,
	area: Area,
	activities: readonly TargetingActivity[]
): Promise<SignalReport> {
	const [indicatorRows, { placed, signals }] = await Promise.all([
		locals.warehouse.read(indicators, {}),
		signalsIn(locals, [area.code], SIGNAL_KINDS)
	]);
	return signalReport(placed, signals, { indicators: indicatorRows, activitiesIn: () => activities });
}

/** What is unusual of late in the areas that somebody works with, as one family. */
export async function overviewSignals(locals: Locals): Promise<SignalReport> {
	const { warehouse } = locals;
	const [areaRows, withData, planRows] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(areasWithData, {}),
		warehouse.read(plans, {})
	]);
	const named = new Set([
		...planRows.map(({ areaCode }) => areaCode),
		...withData.filter((one) => one.activities > 0).map(({ code }) => code)
	]);
	const worked = new Set([...named].flatMap((code) => [code, ...areasWithin(code, areaRows)]));
	const isSmall = (one: { kind: Area['kind'] }) => AREA_KINDS.indexOf(one.kind) >= AREA_KINDS.indexOf('kommun');
	const codes = withData
		.filter((one) => one.indicators > 0 && (planRows.length > 0 ? worked.has(one.code) : isSmall(one)))
		.map(({ code }) => code);
	return newsIn(locals, codes);
}

/** What is unusual of late in some areas that are shown together, as one family. */
export async function newsIn(locals: Locals, codes: readonly string[]): Promise<SignalReport> {
	const { warehouse, today } = locals;
	const [areaRows, members, indicatorRows, activities] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(areaMembers, {}),
		warehouse.read(indicators, {}),
		activitiesWithLinks(warehouse, {}, today)
	]);
	const reach = reachOf(areaRows, members);
	const targeting = activities.map(toTargeting);
	const { placed, signals } = await signalsIn(locals, codes, ['unusual', 'change']);
	return signalReport(placed, signals, {
		indicators: indicatorRows,
		activitiesIn: (code) => aimedAt(targeting, reach(code))
	});
}

/** What was found in some areas as the reader may see them, kept until something is written. */
async function signalsIn(locals: Locals, codes: readonly string[], kinds: readonly SignalKind[]): Promise<Found> {
	const { warehouse, today } = locals;
	const revision = warehouse.revision();
	let known = sought.get(warehouse);
	if (known?.revision !== revision || known.today !== today) {
		known = { revision, today, found: new Map() };
		sought.set(warehouse, known);
	}
	const key = [...kinds, ...codes].join(' ');
	const found = known.found.get(key) ?? seek(locals, codes, kinds);
	known.found.set(key, found);
	// What failed is asked again the next time.
	found.catch(() => known.found.delete(key));
	return found;
}

async function seek(locals: Locals, codes: readonly string[], kinds: readonly SignalKind[]): Promise<Found> {
	const placed = await readSeries(locals, codes);
	const series = placed.map((one) => one.series);
	return { placed, signals: findSignals(series, kinds) };
}

/** The series of some areas as the reader may see them, without anything sought in them. */
export async function readSeries(
	{ warehouse, today, view }: Locals,
	codes: readonly string[]
): Promise<PlacedSeries[]> {
	const [areaRows, indicatorRows, breaks] = await Promise.all([
		warehouse.read(areas, {}),
		warehouse.read(indicators, {}),
		warehouse.read(seriesBreaks, {})
	]);
	const byCode = new Map(areaRows.map((area) => [area.code, area]));
	const chosen = codes.flatMap((code) => {
		const area = byCode.get(code);
		return area ? [{ area, wider: areaLineage(area, byCode) }] : [];
	});
	const areaCodes = [...new Set(chosen.flatMap(({ area, wider }) => [area.code, ...wider.map(({ code }) => code)]))];
	const period = { from: '0001-01-01', to: today };
	const [rows, populations] = await Promise.all([
		warehouse.read(areaObservations, { areaCodes, ...period }),
		warehouse.read(areaPopulations, { areaCodes })
	]);
	const catalogue = { areas: areaRows, areaCodes, indicators: indicatorRows, ...period };
	return seriesOfRows({
		areas: chosen,
		indicators: indicatorRows,
		observations: view.isPublic ? await withPublicCounts(warehouse, rows, catalogue) : rows,
		populationOf: populationLookup(populations),
		breaks,
		today
	});
}

/** Finds the areas whose work reaches an area: itself, those that hold it, and those that either is a member of. */
function reachOf(areaRows: readonly Area[], members: readonly { areaCode: string; memberCode: string }[]) {
	const byCode = new Map(areaRows.map((area) => [area.code, area]));
	return (code: string): Set<string> => {
		const area = byCode.get(code);
		const own = [code, ...(area ? areaLineage(area, byCode) : []).map((one) => one.code)];
		const holding = members.filter(({ memberCode }) => own.includes(memberCode)).map(({ areaCode }) => areaCode);
		return new Set([...own, ...holding]);
	};
}

function aimedAt(activities: readonly TargetingActivity[], codes: ReadonlySet<string>): TargetingActivity[] {
	return activities.filter(({ areas: aims }) => aims.some(({ code }) => codes.has(code)));
}

import { MATERIALS, nextMaterial, quickStart } from '#lib/analysis/quick-start/quick-start.ts';
import type { Material } from '#lib/model/quick-start.ts';
import { readSetting } from './save-setting.ts';
import { areas } from './warehouse/queries/catalogue.ts';
import { plans } from './warehouse/queries/plans.ts';
import { reports } from './warehouse/queries/reports.ts';
import { areasWithData, indicatorCoverage } from './warehouse/queries/series.ts';
import { sources } from './warehouse/queries/sources.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

/** As many years as a document usually looks back. */
const USUAL_YEARS = 8;
const CRIME = 'brott.';

/** The five steps with what each needs to be taken, given how many links wait for a decision; `today` is an ISO date. */
export async function quickStartView(warehouse: Warehouse, undecided: number, today: string) {
	const [code, hidden, sourceRows, coverage, planRows, reportRows, areaRows, measured] = await Promise.all([
		readSetting(warehouse, 'municipality'),
		readSetting(warehouse, 'quick-start-hidden'),
		warehouse.read(sources, {}),
		warehouse.read(indicatorCoverage, {}),
		warehouse.read(plans, {}),
		warehouse.read(reports, {}),
		warehouse.read(areas, {}),
		warehouse.read(areasWithData, {})
	]);
	const used = sourceRows.filter(({ withdrawnAt }) => withdrawnAt === null);
	const has = (kind: string) => used.some((source) => source.kind === kind);
	const there: Record<Material, boolean> = {
		crime: coverage.some(({ indicatorId }) => indicatorId.startsWith(CRIME)),
		survey: has('survey'),
		population: has('population'),
		events: has('events'),
		map: has('geography')
	};
	const materials = new Set(MATERIALS.filter((material) => there[material]));
	const facts = {
		municipality: code,
		materials,
		plans: planRows.length,
		undecidedLinks: undecided,
		reports: reportRows.length
	};
	const municipality = areaRows.find((area) => area.code === code);
	const figures = measured.filter(({ indicators }) => indicators > 0);
	const subject =
		figures.find((area) => area.code === code) ?? figures.find(({ kind }) => kind === 'kommun') ?? figures[0];
	const lastYear = Number((subject?.to ?? today).slice(0, 4));
	return {
		steps: quickStart(facts),
		hidden: hidden === 'yes',
		municipality: municipality ? { code: municipality.code, name: municipality.name } : null,
		parts: areaRows.filter(({ parentCode }) => code !== null && parentCode === code).length,
		municipalities: areaRows
			.filter(({ kind }) => kind === 'kommun')
			.map(({ name }) => name)
			.sort((a, b) => a.localeCompare(b, 'sv')),
		materials: MATERIALS.map((id) => ({ id, there: there[id] })),
		nextMaterial: nextMaterial(materials),
		files: used.filter(({ kind }) => kind !== 'plan').length,
		plans: planRows.map(({ id, title, activities }) => ({ id, title, activities })),
		undecided,
		report: subject
			? { area: { code: subject.code, name: subject.name }, from: lastYear - USUAL_YEARS + 1, to: lastYear }
			: null
	};
}
export type QuickStartView = Awaited<ReturnType<typeof quickStartView>>;

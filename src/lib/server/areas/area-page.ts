import { areaFigures } from '#lib/analysis/area-figures.ts';
import { MOST_CHOSEN } from '#lib/analysis/comparison/choose-areas.ts';
import { comparisonOf } from '#lib/analysis/comparison/comparison-links.ts';
import { areasWithin } from '#lib/analysis/area-lineage.ts';
import { problemLine } from '#lib/analysis/causes/problem-line.ts';
import { withoutActivity, withoutIndicator } from '#lib/analysis/coverage.ts';
import { figureGroups } from '#lib/analysis/figure-groups.ts';
import { keyNumbers } from '#lib/analysis/key-figures.ts';
import { outsideFindings } from '#lib/analysis/outside-area.ts';
import { isBelowMunicipality, type Area } from '#lib/model/area.ts';
import { areaChoice } from './area-choice.ts';
import { areaMaterial } from './area-material.ts';
import { toTargeting } from '../activities/activity-rows.ts';
import { activityListView } from '../activities/activity-list.ts';
import { THEMES } from '../importing/themes.ts';
import { areaProblemSummaries } from '../causes/problem-summaries.ts';
import { areas } from '../warehouse/queries/catalogue.ts';
import { findingMessage, placeText } from '#lib/text/findings.ts';
import { areaSignals } from './signal-views.ts';
import { valuesOutsideArea } from '../warehouse/queries/area-writing.ts';

const KEY_NUMBERS = 2;

type Locals = Pick<App.Locals, 'warehouse' | 'today' | 'simulated' | 'view'>;

/** Everything that is said of an area, by the choices of an address; undefined when there is no such area. */
export async function areaPage(locals: Locals, code: string, search: URLSearchParams) {
	const choice = areaChoice(search);
	const found = await areaMaterial(locals.warehouse, code, choice, locals.simulated, locals.today);
	if (!found) return undefined;
	const { material, lineage, activities } = found;
	const { area, reference } = material;
	const [all, [outside], signals] = await Promise.all([
		locals.warehouse.read(areas, {}),
		locals.warehouse.read(valuesOutsideArea, { areaCode: area.code }),
		areaSignals(locals, area)
	]);
	const within = areasWithin(area.code, all);
	const plain = ({ code, name, validTo }: Area) => ({ code, name, validTo });
	const figures = areaFigures(material);

	const aimsAt = (codes: (code: string) => boolean) => (activity: (typeof activities)[number]) =>
		activity.areaLinks.some(({ areaCode, state }) => state !== 'rejected' && codes(areaCode));
	const here = activities.filter(aimsAt((code) => code === area.code));
	const wider = activities.filter((one) => !here.includes(one) && aimsAt((code) => material.widerCodes.has(code))(one));
	const parts = activities.filter(
		(one) => !here.includes(one) && !wider.includes(one) && aimsAt((code) => within.has(code))(one)
	);
	const themes = new Map(THEMES.map((theme) => [theme.id, theme]));
	const reaching = [...here, ...wider];

	return {
		area,
		ceased: area.validTo !== null && area.validTo < locals.today ? area.validTo : null,
		successor: all.filter(({ code }) => code === area.successorCode).map(plain)[0] ?? null,
		predecessors: all.filter(({ successorCode }) => successorCode === area.code).map(plain),
		findings: outsideFindings(area, outside).map((finding) => ({
			severity: finding.severity,
			place: placeText(finding.place),
			text: '',
			message: findingMessage(finding)
		})),
		belowMunicipality: isBelowMunicipality(area.kind),
		lineage: lineage.map(({ code, name }) => ({ code, name })),
		parent: lineage[0]?.name ?? null,
		population: found.populations.at(-1) ?? null,
		lastDay: figures
			.flatMap(({ series }) => series.filter(({ role }) => role === 'subject'))
			.flatMap(({ points }) => points.filter(({ value }) => value !== null).map(({ end }) => end))
			.reduce<string | null>((latest, end) => (latest === null || end > latest ? end : latest), null),
		compareHref: comparableHref(area, found.references),
		years: found.years,
		references: found.references.map(({ code, name }) => ({ code, name })),
		choice: {
			from: Number(material.from.slice(0, 4)),
			to: Number(material.to.slice(0, 4)),
			reference: reference?.code ?? '',
			rate: choice.rate
		},
		signals,
		keyNumbers: keyNumbers(figures, KEY_NUMBERS),
		groups: figureGroups(figures, material.indicators).map(({ name, figures: inGroup }) => ({
			name,
			activities: new Set(inGroup.flatMap((figure) => figure.activities.map(({ id }) => id))).size,
			figures: inGroup
		})),
		problems: (await areaProblemSummaries(locals, area.code, activities)).map(problemLine),
		withoutActivity: withoutActivity(figures).map(({ id, indicatorName }) => ({ id, name: indicatorName })),
		withoutIndicator: withoutIndicator(reaching.map(toTargeting), themes),
		activities: {
			here: here.map(activityListView),
			wider: wider.map(activityListView),
			parts: parts.map(activityListView)
		}
	};
}

/** What `areaPage` tells. */
export type AreaPage = NonNullable<Awaited<ReturnType<typeof areaPage>>>;

/** A comparison with the neighbours under the same whole that have figures; null where there are none. */
function comparableHref(area: Area, measured: readonly Area[]): string | null {
	const siblings = measured.filter(
		({ kind, parentCode, code }) => kind === area.kind && parentCode === area.parentCode && code !== area.code
	);
	if (siblings.length === 0) return null;
	const codes = [area.code, ...siblings.slice(0, MOST_CHOSEN - 1).map(({ code }) => code)];
	return comparisonOf(codes);
}

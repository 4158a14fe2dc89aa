import { error } from '@sveltejs/kit';
import { areaFigures } from '#lib/analysis/area-figures.ts';
import { MOST_CHOSEN } from '#lib/analysis/comparison/choose-areas.ts';
import { comparisonOf } from '#lib/analysis/comparison/comparison-links.ts';
import { areasWithin } from '#lib/analysis/area-lineage.ts';
import { problemLine } from '#lib/analysis/causes/problem-line.ts';
import { withoutActivity, withoutIndicator } from '#lib/analysis/coverage.ts';
import { figureGroups } from '#lib/analysis/figure-groups.ts';
import { figureLinks } from '#lib/analysis/figure-links.ts';
import { keyNumbers } from '#lib/analysis/key-figures.ts';
import { outsideFindings } from '#lib/analysis/outside-area.ts';
import { isBelowMunicipality, type Area } from '#lib/model/area.ts';
import { areaChoice } from '#lib/server/area-choice.ts';
import { areaMaterial } from '#lib/server/area-material.ts';
import { toTargeting } from '#lib/server/activity-rows.ts';
import { activityListView } from '#lib/server/activity-list.ts';
import { figureView } from '#lib/server/chart-views.ts';
import { THEMES } from '#lib/server/importing/themes.ts';
import { areaProblemSummaries } from '#lib/server/problem-summaries.ts';
import { areas } from '#lib/server/warehouse/queries/catalogue.ts';
import { findingMessage, placeText } from '#lib/text/findings.ts';
import { areaSignals } from '#lib/server/signal-views.ts';
import { valuesOutsideArea } from '#lib/server/warehouse/queries/area-writing.ts';
import { errorText } from '#lib/text/errors.ts';
import type { PageServerLoad } from './$types';

const KEY_NUMBERS = 2;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const choice = areaChoice(url.searchParams);
	const found = await areaMaterial(locals.warehouse, params.kod, choice, locals.simulated, locals.today);
	if (!found) error(404, errorText.noArea);
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
			charts: inGroup.map((figure) => figureView(figure, figureLinks(area.code, figure, url.searchParams)))
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
};

/** A comparison with the neighbours under the same whole that have figures; null where there are none. */
function comparableHref(area: Area, measured: readonly Area[]): string | null {
	const siblings = measured.filter(
		({ kind, parentCode, code }) => kind === area.kind && parentCode === area.parentCode && code !== area.code
	);
	if (siblings.length === 0) return null;
	const codes = [area.code, ...siblings.slice(0, MOST_CHOSEN - 1).map(({ code }) => code)];
	return comparisonOf(codes);
}

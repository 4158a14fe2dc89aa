import { error } from '@sveltejs/kit';
import { commonHolders } from '#lib/analysis/comparison/choose-reference.ts';
import { comparisonOf } from '#lib/analysis/comparison/comparison-links.ts';
import { keepView } from '#lib/model/view-choice.ts';
import { comparisonChoice } from '#lib/server/comparison/comparison-choice.ts';
import { comparisonChooser } from '#lib/server/comparison/comparison-chooser.ts';
import { comparisonDepth } from '#lib/server/comparison/comparison-depth.ts';
import { comparisonSetup, type ComparisonSetup } from '#lib/server/comparison/comparison-material.ts';
import { choiceRefusalText } from '#lib/server/comparison/comparison-refusals.ts';
import { comparisonOverview } from '#lib/server/comparison/comparison-overview.ts';
import { areasText } from '#lib/server/comparison/comparison-words.ts';
import { compareText } from '#lib/text/compare.ts';
import { errorText } from '#lib/text/errors.ts';
import { formatList } from '#lib/text/format.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const search = url.searchParams;
	const choice = comparisonChoice(search);
	const view = { isPublic: locals.view.isPublic, today: locals.today };
	const setup = await comparisonSetup(locals.warehouse, choice, view);
	const { chosen } = setup;
	const chooser = comparisonChooser(setup, search);
	const isChoosing = search.has('valj') || chosen.refused !== null;
	const base = { chooser, notice: choiceRefusalText(chosen), alternatives: alternativesOf(setup, search) };
	if (isChoosing) return { ...base, comparing: null };
	const depth = choice.indicatorId === null ? null : await comparisonDepth(setup, search, locals.simulated);
	if (depth === undefined) error(404, errorText.noFigure);
	return {
		...base,
		comparing: {
			title: areasText(chosen, choice),
			areas: chosen.areas.map(({ code, name }) => ({ code, name })),
			all: choice.all ? { kind: search.get('alla') ?? '', within: choice.all.within } : null,
			choice: {
				reference: choice.reference ?? '',
				shared: choice.shared,
				first: choice.first ?? chosen.areas[0]?.code ?? ''
			},
			references: referenceOptions(setup),
			referenceLacks: setup.reference.lacks ? compareText.referenceLacks[setup.reference.lacks] : null,
			measures: setup.indicators.map(({ id, name }) => ({ id, name })),
			overview: depth ? null : await comparisonOverview(setup, search),
			depth
		}
	};
};

/** What can be compared instead of a mixed choice: areas of one kind, those of the smaller kind with the larger as reference. */
function alternativesOf({ chosen }: ComparisonSetup, search: URLSearchParams) {
	if (chosen.refused !== 'mixed') return [];
	return chosen.alternatives.map(({ kind, codes, names }) => {
		const larger = chosen.areas.find((area) => area.kind !== kind && kind === chosen.kinds.at(-1));
		const more: Record<string, string> = larger ? { referens: larger.code } : {};
		const label = larger ? compareText.choose.asReference(formatList(names), larger.name) : formatList(names);
		return { label, href: keepView(comparisonOf(codes, more), search) };
	});
}

/** Country, county and group where they can be, then the areas that hold all, then others of the kind. */
function referenceOptions({ chosen, all, measured, groupsOfAreas }: ComparisonSetup) {
	const words = compareText.filters.references;
	const has = (code: string) => measured.some((area) => area.code === code);
	const holders = commonHolders(chosen.areas, all).filter(({ code }) => has(code));
	const groups = new Set(chosen.areas.map(({ code }) => groupsOfAreas.find((one) => one.code === code)?.group ?? null));
	const picked = new Set(chosen.areas.map(({ code }) => code));
	const others = measured.filter(({ kind, code }) => kind === chosen.areas[0]?.kind && !picked.has(code));
	return [
		...holders.map(({ code, kind, name }) => ({
			value: kind === 'län' ? 'lan' : code === '00' ? 'riket' : code,
			label: name
		})),
		...(groups.size === 1 && !groups.has(null) ? [{ value: 'kommungrupp', label: words.kommungrupp }] : []),
		...others.slice(0, 40).map(({ code, name }) => ({ value: code, label: name })),
		{ value: 'ingen', label: words.ingen }
	];
}

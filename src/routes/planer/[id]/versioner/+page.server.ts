import { error } from '@sveltejs/kit';
import { compareVersions } from '#lib/server/plans/compare-versions.ts';
import { planDiffView } from '#lib/server/plans/plan-diff-view.ts';
import { planVersions, type PlanVersionRow } from '#lib/server/warehouse/queries/plan-versions.ts';
import { errorText } from '#lib/text/errors.ts';
import { formatDate } from '#lib/text/format.ts';
import { versionText } from '#lib/text/versions.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const all = await locals.warehouse.read(planVersions, { planId: null, areaCode: null });
	const own = all.filter(({ planId }) => planId === params.id);
	const [current, previous] = own;
	if (!current) error(404, errorText.noPlan);
	const find = (name: string) => all.find(({ id }) => id === url.searchParams.get(name));
	const to = find('till') ?? current;
	const from = find('fran') ?? (to === current ? previous : undefined) ?? null;
	const diff = from && from.id !== to.id ? await compareVersions(locals.warehouse, from, to) : null;
	return {
		plan: { id: current.planId, title: current.title },
		versions: own.map((version) => ({
			...choiceOf(version),
			activities: version.activities,
			current: version.isCurrent
		})),
		others: all.filter(({ planId }) => planId !== params.id).map(choiceOf),
		from: from?.id ?? '',
		to: to.id,
		between: from ? versionText.between(nameOf(from), nameOf(to)) : '',
		diff: diff ? planDiffView(diff, () => true) : null
	};
};

function choiceOf(version: PlanVersionRow) {
	const { id, title, fileName, sourceId, publishedOn } = version;
	return { id, title, file: fileName, sourceId, published: formatDate(publishedOn), label: nameOf(version) };
}

function nameOf({ title, fileName, publishedOn }: PlanVersionRow): string {
	return `${title} (${versionText.option(fileName, formatDate(publishedOn))})`;
}

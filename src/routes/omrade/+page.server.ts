import { redirect } from '@sveltejs/kit';
import { areaFigures } from '#lib/analysis/area-figures.ts';
import { besideEachOther } from '#lib/analysis/beside-each-other.ts';
import { figureLinks } from '#lib/analysis/figure-links.ts';
import { keepView } from '#lib/model/view-choice.ts';
import { areaMaterial } from '#lib/server/area-material.ts';
import { figureView } from '#lib/server/chart-views.ts';
import { areasWithData } from '#lib/server/warehouse/queries/series.ts';
import type { PageServerLoad } from './$types';

const MOST = 4;

export const load: PageServerLoad = async ({ locals, url }) => {
	const code = url.searchParams.get('kod');
	if (code) redirect(303, keepView(`/omrade/${encodeURIComponent(code)}`, url.searchParams));
	const areas = (await locals.warehouse.read(areasWithData, {})).map((area) => ({
		...area,
		ceased: area.validTo !== null && area.validTo < locals.today ? area.validTo : null
	}));
	const asked = [...new Set(url.searchParams.getAll('omrade'))];
	const chosen = areas.filter((area) => asked.includes(area.code));
	const mixed = new Set(chosen.map(({ kind }) => kind)).size > 1;
	const refused =
		asked.length === 0 ? null : mixed ? 'mixed' : chosen.length < 2 ? 'few' : chosen.length > MOST ? 'many' : null;
	if (asked.length === 0 || refused) return { areas, chosen, refused, rows: [] };

	const choice = {
		from: null,
		to: null,
		reference: '',
		rate: url.searchParams.get('visa') === 'per100k',
		isPublic: locals.view.isPublic
	};
	const first = await Promise.all(
		chosen.map((area) => areaMaterial(locals.warehouse, area.code, choice, locals.simulated, locals.today))
	);
	const years = first.flatMap((one) =>
		one ? [Number(one.material.from.slice(0, 4)), Number(one.material.to.slice(0, 4))] : []
	);
	const period = { from: Math.min(...years), to: Math.max(...years) };
	const columns = await Promise.all(
		chosen.map(async (area) => {
			const one = await areaMaterial(
				locals.warehouse,
				area.code,
				{ ...choice, ...period },
				locals.simulated,
				locals.today
			);
			return { code: area.code, figures: one ? areaFigures(one.material) : [] };
		})
	);
	const rows = besideEachOther(columns).map(({ indicatorName, cells }) => ({
		indicatorName,
		cells: cells.map(({ code: areaCode, figure }) => ({
			code: areaCode,
			view: figure
				? figureView({ ...figure, id: `${figure.id}-${areaCode}` }, figureLinks(areaCode, figure, url.searchParams))
				: null
		}))
	}));
	return { areas, chosen, refused, rows };
};

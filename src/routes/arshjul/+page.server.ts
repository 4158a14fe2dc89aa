import { fail, redirect } from '@sveltejs/kit';
import { yearWheel } from '#lib/charts/year-wheel.ts';
import { chartDocument } from '#lib/server/figures/chart-document.ts';
import { addEntry, readEntry, strikeEntry } from '#lib/server/year-plan/own-entries.ts';
import { seasonsOf } from '#lib/server/year-plan/season-view.ts';
import { chosenYear, yearView } from '#lib/server/year-plan/year-view.ts';
import { errorText } from '#lib/text/errors.ts';
import { yearWheelText } from '#lib/text/year-wheel.ts';
import { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const year = chosenYear(url.searchParams, locals.today);
	const { area, occasions, deadlines, entries, undated, areas, wroteReport } = await yearView(
		locals,
		year,
		url.searchParams.get('omrade')
	);
	const wheel = yearWheel(occasions, { year, area: area?.name ?? '', today: locals.today }, chartDocument());
	return {
		year,
		today: locals.today,
		area,
		occasions,
		deadlines,
		undated,
		wheel,
		wroteReport,
		entries: locals.view.isPublic ? [] : entries,
		editable: !locals.simulated && !locals.view.isPublic && locals.view.day === null,
		areas: areas.map(({ code, name }) => ({ code, name })),
		seasons: area ? await seasonsOf(locals, area.code) : null,
		done: url.searchParams.get('klart')
	};
};

const Strike = z.object({ post: z.string().min(1), version: z.string(), stryk: z.enum(['ja', 'nej']) });
const by = (who: string) => ({ who, at: new Date().toISOString() });

export const actions: Actions = {
	add: async ({ request, locals, url }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly, typed: null });
		const typed = Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)]));
		const read = readEntry(typed);
		if (!read) return fail(400, { message: errorText.badForm, typed });
		if (read.error !== null) return fail(400, { message: read.error, typed });
		const outcome = await addEntry(locals.warehouse, read.value, by(locals.who));
		const { errors } = yearWheelText.own;
		if (outcome !== 'added') return fail(409, { message: outcome === 'same' ? errors.same : errors.area, typed });
		redirect(303, `${sameYear(url)}klart=tillagd#egna`);
	},
	strike: async ({ request, locals, url }) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly, typed: null });
		const form = Strike.safeParse(Object.fromEntries(await request.formData()));
		if (!form.success) return fail(400, { message: errorText.badForm, typed: null });
		const { post, version, stryk } = form.data;
		const struck = stryk === 'ja';
		const change = { entryId: post, struck, basedOn: version === '' ? null : version };
		if (!(await strikeEntry(locals.warehouse, change, by(locals.who)))) {
			return fail(409, { message: yearWheelText.own.errors.changed, typed: null });
		}
		redirect(303, `${sameYear(url)}klart=${struck ? 'struken' : 'tillbaka'}#egna`);
	}
};

/** The address of the same year and area, open for one more parameter. */
function sameYear({ searchParams }: URL): string {
	const kept = new URLSearchParams();
	for (const name of ['ar', 'omrade']) {
		const value = searchParams.get(name);
		if (value) kept.set(name, value);
	}
	return `/arshjul?${kept}${kept.size > 0 ? '&' : ''}`;
}

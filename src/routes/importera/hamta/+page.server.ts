import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { app } from '#lib/server/app.ts';
import { municipalityGroups } from '#lib/server/warehouse/queries/catalogue.ts';
import { errorText } from '#lib/text/errors.ts';
import { fetchText } from '#lib/text/fetch.ts';
import type { Actions, PageServerLoad } from './$types';

const PATIENCE = 700; // ms
const FIRST_YEAR = 2000;
const USUAL_YEARS = 9;

const Connector = z.enum(['kolada', 'scb-population']);
const Form = z
	.object({
		connector: Connector,
		municipality: z.string().regex(/^\d{4}$/),
		from: z.coerce.number().int().min(FIRST_YEAR).max(2100),
		to: z.coerce.number().int().min(FIRST_YEAR).max(2100)
	})
	.refine(({ from, to }) => from <= to);

export const load: PageServerLoad = async ({ url, depends }) => {
	depends('app:fetch');
	const { fetches, own } = app();
	const job = await fetches.look(url.searchParams.get('hamtning') ?? '', PATIENCE);
	const year = new Date().getFullYear();
	return {
		connectors: Connector.options.filter((id) => fetches.connectors.includes(id)),
		municipalities: (await own.read(municipalityGroups, {})).map(({ code, name }) => ({ code, name })),
		years: { from: year - 1 - USUAL_YEARS, to: year - 1 },
		job: job ? { ...job, connector: Connector.parse(job.connector) } : null
	};
};

export const actions: Actions = {
	fetch: async ({ request, cookies }) => {
		const { fetches, own } = app();
		const data = await request.formData();
		const form = Form.safeParse(Object.fromEntries(data));
		const municipalities = await own.read(municipalityGroups, {});
		const chosen = municipalities.find(({ code }) => code === form.data?.municipality);
		if (!form.success || !chosen) return fail(400, { message: fetchText.bad });
		const { connector, from, to } = form.data;
		const alike = data.has('group') ? municipalities.filter(({ group }) => group === chosen.group) : [];
		const areaCodes = [...new Set([chosen, ...alike].map(({ code }) => code))];
		const job = fetches.start(connector, { areaCodes, from, to });
		if (!job) return fail(400, { message: fetchText.off });
		cookies.set('underlag', 'egna', { path: '/', httpOnly: true, sameSite: 'strict', secure: false });
		redirect(303, `/importera/hamta?hamtning=${job.id}`);
	},
	cancel: async ({ request }) => {
		const job = z.string().safeParse((await request.formData()).get('job')).data;
		if (job === undefined) return fail(400, { message: errorText.badForm });
		app().fetches.cancel(job);
		redirect(303, '/importera/hamta');
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { ownFigureRows, type OwnFigure } from '#lib/series/own-figures.ts';
import { OWN_UNIT_WORDS } from '#lib/series/vocabulary.ts';
import { app } from '#lib/server/app.ts';
import { writeCsv } from '#lib/server/csv.ts';
import { areas, indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { byHandText } from '#lib/text/by-hand.ts';
import type { Actions, PageServerLoad } from './$types';

const ROWS = 8;
const MOST_ROWS = 200;
/** How long the page waits for the reading of what was typed. Unit: ms. */
const PATIENCE = 5000;

const Text = z.string().trim().max(300).catch('');
const Head = z.object({ report: Text, publisher: Text });
const FIELDS = ['area', 'indicator', 'unit', 'period', 'value', 'base', 'margin', 'page'] as const;
type Field = (typeof FIELDS)[number];
type Row = Omit<OwnFigure, 'publisher'>;

export const load: PageServerLoad = async ({ url }) => {
	const { own } = app();
	const [areaRows, indicatorRows] = await Promise.all([own.read(areas, {}), own.read(indicators, {})]);
	const rows = z.coerce.number().int().min(ROWS).max(MOST_ROWS).catch(ROWS).parse(url.searchParams.get('rader'));
	return {
		rows,
		areas: [...new Set(areaRows.filter(({ kind }) => kind !== 'deso' && kind !== 'regso').map(({ name }) => name))],
		indicators: indicatorRows.map(nameOf),
		units: Object.values(OWN_UNIT_WORDS)
	};
};

export const actions: Actions = {
	figures: async ({ request, cookies }) => {
		const data = await request.formData();
		const { report, publisher } = Head.parse(Object.fromEntries(data));
		const rows = rowsOf(data);
		const filled = rows.filter(({ area, indicator, period, value }) => [area, indicator, period, value].some(Boolean));
		if (report === '') return fail(400, { message: byHandText.noReport, report, publisher, rows });
		if (filled.length === 0) return fail(400, { message: byHandText.noRows, report, publisher, rows });
		const known = new Map((await app().own.read(indicators, {})).map((one) => [nameOf(one), one.id]));
		const figures = filled.map((row) => ({ ...row, indicator: known.get(row.indicator) ?? row.indicator, publisher }));
		const id = await receive(writeCsv(ownFigureRows(figures)), `${report}.csv`);
		cookies.set('underlag', 'egna', { path: '/', httpOnly: true, sameSite: 'strict', secure: false });
		redirect(303, `/importera/${id}`);
	},
	paste: async ({ request, cookies }) => {
		const data = await request.formData();
		const { report } = Head.parse(Object.fromEntries(data));
		const table = z.string().max(2_000_000).catch('').parse(data.get('table')).trimEnd();
		if (report === '') return fail(400, { message: byHandText.noReport, table });
		if (!table.includes('\n')) return fail(400, { message: byHandText.noTable, report, table });
		const id = await receive(table, `${report}.txt`);
		cookies.set('underlag', 'egna', { path: '/', httpOnly: true, sameSite: 'strict', secure: false });
		redirect(303, `/importera/${id}/tolka`);
	}
};

/** An indicator's name as it is chosen in a list, with its publisher: crime and survey share names. */
function nameOf({ name, publisher }: { name: string; publisher: string }): string {
	return publisher === '' ? name : `${name} (${publisher})`;
}

function rowsOf(data: FormData): Row[] {
	const columns = FIELDS.map((field) => data.getAll(field).map((value) => Text.parse(value)));
	const count = Math.min(MOST_ROWS, Math.max(0, ...columns.map((column) => column.length)));
	return Array.from({ length: count }, (_, row) => {
		const at = (field: Field) => columns[FIELDS.indexOf(field)]?.[row] ?? '';
		return {
			area: at('area'),
			indicator: at('indicator'),
			unit: at('unit'),
			period: at('period'),
			value: at('value'),
			base: at('base'),
			margin: at('margin'),
			page: at('page')
		};
	});
}

async function receive(text: string, name: string): Promise<string> {
	const { inbox } = app();
	const today = new Date().toISOString().slice(0, 10);
	const { id } = await inbox.receive(new TextEncoder().encode(text), name.replace(/[\\/:*?"<>|]+/g, ' '), today);
	await inbox.look(id, PATIENCE);
	return id;
}

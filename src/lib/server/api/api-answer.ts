import { createHash } from 'node:crypto';
import { z } from 'zod';
import { csvLines } from '#lib/charts/figure-csv.ts';
import { apiText } from '#lib/text/api.ts';
import { formatPlain } from '#lib/text/format.ts';
import { runSeries } from '../commands/series.ts';
import { listOf } from './api-lists.ts';
import {
	FORMATS,
	LISTS,
	PageParams,
	SeriesAnswer,
	SeriesParams,
	SeriesPoint,
	type ApiFormat,
	type ListName,
	type Meta
} from './api-schemas.ts';
import { jsonStatOf } from './json-stat.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'today' | 'view' | 'simulated'>;

const TYPES: Record<ApiFormat, string> = {
	json: 'application/json; charset=utf-8',
	jsonstat: 'application/json; charset=utf-8',
	csv: 'text/csv; charset=utf-8'
};

/** The answer to a question of the open interface. Errors: none; what cannot be answered is told as 400 or 404. */
export async function apiAnswer(locals: Locals, resource: string, request: Request): Promise<Response> {
	const { searchParams: search, pathname } = new URL(request.url);
	const format = formatOf(search.get('format'), request.headers.get('accept'));
	if (!format) return refused(400, apiText.noFormat);
	const meta = { simulated: locals.simulated, public: locals.view.isPublic, asOf: locals.view.day };
	if (resource === 'series') return seriesAnswer(locals, search, { format, meta, request });
	const name = Object.keys(LISTS).find((one): one is ListName => one === resource);
	if (!name) return refused(404, apiText.noResource(Object.keys(LISTS)));
	if (format === 'jsonstat') return refused(400, apiText.noFormat);
	const asked = PageParams.and(LISTS[name].params).safeParse(given(search));
	if (!asked.success) return refused(400, apiText.badParameters(wrongIn(asked.error)));
	const { limit, offset } = asked.data;
	const all = await listOf(name, locals, asked.data);
	const items = z.array(LISTS[name].item).parse(all.slice(offset, offset + limit));
	const isMore = offset + limit < all.length;
	const next = new URLSearchParams([...search].filter(([key]) => key !== 'offset'));
	next.set('offset', String(offset + limit));
	const links: Record<string, string> = isMore ? { link: `<${pathname}?${next}>; rel="next"` } : {};
	const body =
		format === 'csv'
			? csvOf(items, LISTS[name].item.shape, meta)
			: JSON.stringify({ meta, page: { limit, offset, total: all.length }, data: items });
	return answered(request, body, TYPES[format], links);
}

type Asked = { format: ApiFormat; meta: Meta; request: Request };

async function seriesAnswer(locals: Locals, search: URLSearchParams, { format, meta, request }: Asked) {
	const asked = SeriesParams.safeParse(given(search));
	if (!asked.success) return refused(400, apiText.badParameters(wrongIn(asked.error)));
	const { area, indicator, grain, rate } = asked.data;
	const choice = { area, indicator, grain: grain ?? null, rate: rate === 'ja' };
	const command = { name: 'series', ...choice, asOf: locals.view.day, public: locals.view.isPublic } as const;
	const found = await runSeries(command, locals.warehouse);
	if (found.exit !== 0) return Response.json(found.json, { status: 400 });
	const series = SeriesAnswer.parse(found.json);
	if (format === 'csv') {
		const { area: own, indicator: measure } = series;
		const named = series.points.map((point) => ({
			area: own.code,
			indicator: measure.id,
			unit: measure.unit,
			...point
		}));
		const shape = { area: null, indicator: null, unit: null, ...SeriesPoint.shape };
		return answered(request, csvOf(named, shape, meta), TYPES.csv);
	}
	if (format === 'jsonstat') {
		const mark = meta.simulated ? ` (${apiText.simulated})` : '';
		const label = `${series.indicator.name}, ${series.area.name}${mark}`;
		return answered(request, JSON.stringify(jsonStatOf(series, { label, updated: locals.today })), TYPES.jsonstat);
	}
	return answered(request, JSON.stringify({ meta, data: series }), TYPES.json);
}

function formatOf(asked: string | null, accept: string | null): ApiFormat | undefined {
	if (asked !== null) return FORMATS.find((one) => one === asked);
	return accept?.split(',')[0]?.trim() === 'text/csv' ? 'csv' : 'json';
}

const given = (search: URLSearchParams) => Object.fromEntries(search);

/** Which parameters are wrong; what is right about them stands in the description of the interface. */
function wrongIn(error: z.ZodError): string {
	return [...new Set(error.issues.map(({ path }) => path.join('.')))].join(', ');
}

/** A row an item, its fields as columns; a list within a cell has its own between spaces. Simulated data are marked on every row. */
function csvOf(items: readonly object[], shape: Readonly<Record<string, unknown>>, meta: Meta): string {
	const columns = Object.keys(shape);
	const marked = meta.simulated ? [apiText.simulated] : [];
	const rows = items.map((item) => {
		const fields = new Map<string, unknown>(Object.entries(item));
		return [...columns.map((column) => cellOf(fields.get(column))), ...marked.map(() => 'ja')];
	});
	return csvLines([[...columns, ...marked], ...rows]);
}

function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return formatPlain(value);
	if (Array.isArray(value)) return value.map((one: unknown) => cellOf(idOf(one))).join(' ');
	return typeof value === 'string' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

function idOf(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	return 'code' in value ? value.code : 'id' in value ? value.id : value;
}

/** The body with a tag of what it says: who has the same already is told so and gets no body. */
export function answered(
	request: Request,
	body: string,
	type: string,
	headers: Readonly<Record<string, string>> = {}
): Response {
	const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	const known =
		request.headers
			.get('if-none-match')
			?.split(',')
			.map((tag) => tag.trim()) ?? [];
	const shared = { etag, 'cache-control': 'private, no-cache', vary: 'accept, cookie', ...headers };
	if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers: shared });
	return new Response(body, { headers: { ...shared, 'content-type': type } });
}

function refused(status: 400 | 404, error: string): Response {
	return Response.json({ error }, { status });
}

import { z } from 'zod';
import { apiText } from '#lib/text/api.ts';
import {
	FORMATS,
	LISTS,
	Meta,
	Page,
	PageParams,
	Refusal,
	SeriesAnswer,
	SeriesParams,
	type ListName
} from './api-schemas.ts';

const { summaries, answers, fields } = apiText;

/**
 * The description of the open interface, made from what it checks its questions and answers by.
 *
 * Source: OpenAPI Specification 3.1.
 */
export function openApi(version: string) {
	const lists = Object.keys(LISTS) as ListName[];
	return {
		openapi: '3.1.0',
		info: { title: apiText.title, version, description: apiText.about },
		paths: Object.fromEntries([
			...lists.map((name) => {
				const params = [...parametersOf(PageParams), ...parametersOf(LISTS[name].params)];
				return [`/api/v1/${name}`, operation(name, params, listSchema(name), false)];
			}),
			['/api/v1/series', operation('series', parametersOf(SeriesParams), seriesSchema, true)]
		])
	};
}

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'output' });
const listSchema = (name: ListName) => schemaOf(z.object({ meta: Meta, page: Page, data: z.array(LISTS[name].item) }));
const seriesSchema = schemaOf(z.object({ meta: Meta, data: SeriesAnswer }));

function operation(name: keyof typeof summaries, parameters: object[], schema: object, isSeries: boolean) {
	const formats = isSeries ? FORMATS : FORMATS.filter((one) => one !== 'jsonstat');
	const refusal = { content: { 'application/json': { schema: schemaOf(Refusal) } } };
	return {
		get: {
			operationId: name,
			summary: summaries[name],
			parameters: [
				...parameters,
				parameter('format', { type: 'string', enum: formats }, fields.format),
				parameter('visning', { type: 'string', enum: ['offentlig'] }, fields.view),
				parameter('per', { type: 'string', format: 'date' }, fields.day)
			],
			responses: {
				'200': {
					description: answers.ok,
					headers: { ETag: { schema: { type: 'string' } } },
					content: { 'application/json': { schema }, 'text/csv': { schema: { type: 'string' } } }
				},
				'304': { description: answers.same },
				'400': { description: answers.bad, ...refusal },
				'401': { description: answers.signIn, ...refusal }
			}
		}
	};
}

function parametersOf(schema: z.ZodObject): object[] {
	const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
	return Object.entries(properties).map(([name, property]) => {
		const { description = '', ...own } = typeof property === 'object' ? property : {};
		return { ...parameter(name, own, description), required: required.includes(name) };
	});
}

function parameter(name: string, schema: object, description: string) {
	return { name, in: 'query', required: false, description, schema };
}

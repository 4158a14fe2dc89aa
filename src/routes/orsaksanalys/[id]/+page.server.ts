import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import {
	CauseForm,
	EvidenceForm,
	LinkForm,
	MeasureForm,
	ProblemForm,
	StepForm
} from '#lib/server/causes/analysis-forms.ts';
import {
	readCause,
	readEvidence,
	readLink,
	readMeasure,
	readProblem,
	readStep
} from '#lib/server/causes/analysis-forms.ts';
import { analysisParts } from '#lib/server/causes/analysis-parts.ts';
import * as work from '#lib/server/causes/analysis-work.ts';
import { changePart } from '#lib/server/figures/change-analysis.ts';
import { figureChoices } from '#lib/server/causes/problem-figure.ts';
import { areaChoices, causeOptions, indicatorChoices, problemPage } from '#lib/server/causes/problem-page.ts';
import { summaryMaterial } from '#lib/server/causes/problem-summaries.ts';
import { areas, indicators } from '#lib/server/warehouse/queries/catalogue.ts';
import { activities } from '#lib/server/warehouse/queries/plans.ts';
import { causeText } from '#lib/text/causes.ts';
import { errorText } from '#lib/text/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	if (locals.view.isPublic) return { page: null, options: null, choices: null, editable: false };
	const material = await summaryMaterial(locals, params.id);
	const [problem] = material.parts.problems;
	if (!problem) error(404, causeText.noProblem);
	const page = await problemPage(locals, problem, material, url.searchParams);
	const editable = !locals.simulated && locals.view.day === null && !problem.struck;
	return {
		page,
		editable,
		restorable: !locals.simulated && locals.view.day === null && problem.struck,
		options: page.open && editable ? await causeOptions(locals, problem, material, page.open) : null,
		choices: editable ? { areas: await areaChoices(locals), indicators: await indicatorChoices(locals, []) } : null
	};
};

const text = z.string().catch('');
const Seen = z.object({ id: z.string().min(1), based: z.coerce.number().int().positive() });
const PartName = z.enum(['problem', 'cause', 'evidence', 'activity', 'indicator', 'step']);

type Event = RequestEvent<{ id: string }>;
type Room = Parameters<typeof work.addCause>[0] & { locals: App.Locals };

/** An action that reads its form by a schema, works in the analysis as it stands and answers with what came of it. */
function action<T>(schema: z.ZodType<T>, does: (form: T, room: Room) => Promise<work.Result> | work.Result) {
	return async ({ request, locals, params }: Event) => {
		if (locals.simulated) return fail(403, { message: errorText.exampleIsReadOnly });
		const sent = Object.fromEntries(await request.formData());
		const form = schema.safeParse(sent);
		if (!form.success) return fail(400, { message: errorText.badForm });
		const { warehouse, who } = locals;
		const parts = await analysisParts(warehouse, params.id, '9999-12-31');
		if (parts.problems.length === 0) error(404, causeText.noProblem);
		const by = { who, at: new Date().toISOString() };
		const result = await does(form.data, { warehouse, parts, problemId: params.id, by, locals });
		if ('done' in result) return result;
		const typed = Object.fromEntries(Object.entries(sent).filter(([, value]) => typeof value === 'string'));
		return fail(result.status, { refused: result, typed: typed as Record<string, string> });
	};
}

const seenOf = ({ id, based }: z.infer<typeof Seen>) => ({ id, basedOn: based });

export const actions: Actions = {
	describe: action(ProblemForm.and(Seen), async (form, { warehouse, locals, by }) => {
		const read = readProblem(form);
		if (read.error !== null) return work.refuse(read.error);
		const [areaRows, indicatorRows] = await Promise.all([
			locals.warehouse.read(areas, {}),
			locals.warehouse.read(indicators, {})
		]);
		const { areaCode, indicatorId } = read.value;
		if (!areaRows.some(({ code }) => code === areaCode)) return work.refuse(causeText.errors.area);
		if (indicatorId !== null && !indicatorRows.some(({ id }) => id === indicatorId)) {
			return work.refuse(causeText.errors.indicator);
		}
		const outcome = await changePart(warehouse, 'problem', seenOf(form), read.value, by);
		return work.answer(outcome, causeText.problem.saved, ({ title }) => title);
	}),
	add: action(CauseForm.extend({ parent: text, after: text }), (form, room) => {
		const read = readCause(form);
		if (read.error !== null) return work.refuse(read.error);
		return work.addCause(room, { parentId: form.parent || null, afterId: form.after || null }, read.value);
	}),
	edit: action(CauseForm.extend({ parent: z.string().optional() }).and(Seen), (form, room) => {
		const read = readCause(form);
		if (read.error !== null) return work.refuse(read.error);
		const parent = form.parent === undefined ? {} : { parentId: form.parent || null };
		return work.editCause(room, seenOf(form), { ...read.value, ...parent });
	}),
	move: action(
		z.object({ kind: z.enum(['cause', 'step']), direction: z.enum(['up', 'down']) }).and(Seen),
		(form, room) => work.movePart(room, form.kind, seenOf(form), form.direction)
	),
	strike: action(z.object({ kind: PartName }).and(Seen), (form, { warehouse, by }) =>
		work.strikePart(warehouse, form.kind, seenOf(form), true, by)
	),
	restore: action(z.object({ kind: PartName }).and(Seen), (form, { warehouse, by }) =>
		work.strikePart(warehouse, form.kind, seenOf(form), false, by)
	),
	undo: action(z.object({ kind: PartName }).and(Seen), ({ kind, id, based }, { warehouse, by }) =>
		work.undo(warehouse, { kind, id, revision: based }, by)
	),
	evidence: action(EvidenceForm.extend({ cause: text }), async (form, room) => {
		const [problem] = room.parts.problems;
		const figures = await figureChoices(room.locals, problem?.areaCode ?? '');
		const read = readEvidence(form, new Set(figures.map(({ address }) => address)));
		return read.error === null ? work.addEvidence(room, form.cause, read.value) : work.refuse(read.error);
	}),
	link: action(LinkForm.extend({ cause: text }), async (form, room) => {
		const read = readLink(form);
		if (read.error !== null) return work.refuse(read.error);
		const { activityId } = read.value;
		const found = await room.locals.warehouse.read(activities, { planId: null, activityId });
		if (found.length === 0) return work.refuse(causeText.errors.activity);
		const known = room.parts.activities.find((one) => one.causeId === form.cause && one.activityId === activityId);
		return work.linkCause(room, 'activity', form.cause, read.value, known);
	}),
	measure: action(MeasureForm.extend({ cause: text }), async (form, room) => {
		const read = readMeasure(form);
		if (read.error !== null) return work.refuse(read.error);
		const { indicatorId } = read.value;
		const known = (await room.locals.warehouse.read(indicators, {})).some(({ id }) => id === indicatorId);
		if (!known) return work.refuse(causeText.errors.indicator);
		const linked = room.parts.indicators.find((one) => one.causeId === form.cause && one.indicatorId === indicatorId);
		return work.linkCause(room, 'indicator', form.cause, read.value, linked);
	}),
	step: action(StepForm.extend({ id: text, based: text }), (form, room) => {
		const read = readStep(form);
		if (read.error !== null) return work.refuse(read.error);
		const seen = form.id === '' ? null : { id: form.id, basedOn: Number(form.based) };
		return work.keepStep(room, seen, read.value);
	}),
	strikeProblem: async (event) => {
		const result = await action(Seen, (form, { warehouse, by }) =>
			work.strikePart(warehouse, 'problem', seenOf(form), true, by)
		)(event);
		if ('done' in result) redirect(303, '/orsaksanalys');
		return result;
	}
};

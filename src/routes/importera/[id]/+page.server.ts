import { isDeepStrictEqual } from 'node:util';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { SourceKind } from '#lib/model/source.ts';
import { app } from '#lib/server/app.ts';
import { importPreview } from '#lib/server/sources/import-preview.ts';
import type { InboxFile } from '#lib/server/importing/inbox.ts';
import type { ReadOptions, ReviewChoices } from '#lib/server/importing/reading.ts';
import { NO_REVIEW } from '#lib/server/importing/review-plan.ts';
import { addEdit, pairEdits, rewriteEdits, withEdits, withoutEdit } from '#lib/server/importing/review-steps.ts';
import { errorText } from '#lib/text/errors.ts';
import type { Actions, PageServerLoad } from './$types';

/** How long a page waits for a reading or a writing before it is shown as going on. Unit: ms. */
const PATIENCE = 1500;

export const load: PageServerLoad = async ({ params, url, depends }) => {
	depends('app:inbox');
	const { inbox, own } = app();
	const entry = await inbox.look(params.id, PATIENCE);
	if (!entry) error(404, errorText.noInbox);
	if (entry.state === 'written') redirect(303, `/importera?inlast=${entry.sourceId}`);
	return {
		...(await importPreview(own, entry, Date.now())),
		/** The activity whose form is open, and the one that was just worked on. */
		editing: url.searchParams.get('andra'),
		at: url.searchParams.get('vid')
	};
};

const Form = z.object({
	as: z.union([SourceKind, z.literal('')]).catch(''),
	addUnder: z.string().catch(''),
	planArea: z.string().catch(''),
	versionOf: z.string().catch(''),
	publisher: z.string().max(200).optional().catch(undefined),
	published: z.iso.date().optional().catch(undefined)
});

/** What the form says of how to read the file; edits are kept. Choices come as `area:LABEL` and `indicator:LABEL`. */
function optionsOf(data: FormData, before: ReadOptions): ReadOptions {
	const form = Form.parse(Object.fromEntries(data));
	return {
		as: form.as || null,
		choices: {
			byLabel: labelled(data, 'area:'),
			indicatorByLabel: labelled(data, 'indicator:'),
			addUnder: form.addUnder || null,
			within: before.choices.within,
			remember: data.has('remember')
		},
		planArea: form.planArea || null,
		keepPersonalData: data.has('keepPersonalData'),
		// Another kind of file is read in that kind's own way.
		mapping: form.as === '' ? before.mapping : null,
		origin: { publisher: form.publisher ?? null, published: form.published ?? null },
		review: { ...(before.review ?? NO_REVIEW), versionOf: form.versionOf || null }
	};
}

/** What is chosen for each of the file's own labels, in fields named by the label. */
function labelled(data: FormData, prefix: string): Record<string, string> {
	return Object.fromEntries(
		[...data].flatMap(([name, value]) =>
			name.startsWith(prefix) && typeof value === 'string' && value !== '' ? [[name.slice(prefix.length), value]] : []
		)
	);
}

type Work = (data: FormData, entry: InboxFile, choices: ReviewChoices) => { choices: ReviewChoices; to: string };
const textOf = (data: FormData, name: string) => z.string().catch('').parse(data.get(name));
const linesOf = (text: string) =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');

/** A step of the review: the edits are made, and the page returns to where the work was done. */
function step(work: Work) {
	return async ({ request, params }: { request: Request; params: { id: string } }) => {
		const { inbox } = app();
		const entry = await inbox.look(params.id, PATIENCE);
		if (!entry) error(404, errorText.noInbox);
		if (!entry.reading?.review) return fail(400, { message: errorText.badForm });
		const { choices, to } = work(await request.formData(), entry, entry.options.review ?? NO_REVIEW);
		await inbox.change(params.id, { ...entry.options, review: choices });
		await inbox.look(params.id, PATIENCE);
		redirect(303, `/importera/${params.id}${to}`);
	};
}

const toActivity = (key: string) => `?vid=${encodeURIComponent(key)}#aktivitet-${encodeURIComponent(key)}`;

export const actions: Actions = {
	change: async ({ request, params }) => {
		const { inbox } = app();
		const before = await inbox.look(params.id, PATIENCE);
		if (!before) error(404, errorText.noInbox);
		await inbox.change(params.id, optionsOf(await request.formData(), before.options));
		await inbox.look(params.id, PATIENCE);
		redirect(303, `/importera/${params.id}`);
	},
	rewrite: step((data, { reading }, choices) => {
		const key = textOf(data, 'activity');
		const fields = new Map([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
		return { choices: withEdits(choices, reading ? rewriteEdits(reading, key, fields) : []), to: toActivity(key) };
	}),
	split: step((data, _entry, choices) => {
		const activity = textOf(data, 'activity');
		const titles = linesOf(textOf(data, 'titles'));
		const edits = titles.length < 2 ? [] : [{ kind: 'split', activity, titles } as const];
		return { choices: withEdits(choices, edits), to: toActivity(activity) };
	}),
	merge: step((data, _entry, choices) => {
		const [activity, into] = [textOf(data, 'activity'), textOf(data, 'into')];
		const edits = into === '' ? [] : [{ kind: 'merge', activity, into } as const];
		return { choices: withEdits(choices, edits), to: toActivity(into || activity) };
	}),
	drop: step((data, _entry, choices) => ({
		choices: withEdits(choices, [{ kind: 'drop', activity: textOf(data, 'activity') }]),
		to: '#andringar'
	})),
	add: step((data, { reading }, choices) => {
		const [title, passage] = [textOf(data, 'title').trim(), textOf(data, 'passage')];
		const own = title === '' ? [] : [{ kind: 'add', title, focusArea: null, text: '', passage: null } as const];
		const edits = passage !== '' && reading ? addEdit(reading, passage) : own;
		// Several texts in turn are often activities: the list stays open.
		return { choices: withEdits(choices, edits), to: passage === '' ? '#andringar' : '?vid=text-utanfor#text-utanfor' };
	}),
	pair: step((data, _entry, choices) => {
		const rows = [...data].flatMap(([name, value]) =>
			name.startsWith('row:') && typeof value === 'string' ? [[name.slice('row:'.length), value] as const] : []
		);
		return { choices: pairEdits(choices, new Map(rows)), to: '#para-ihop' };
	}),
	undo: step((data, _entry, choices) => ({ choices: withoutEdit(choices, textOf(data, 'edit')), to: '#andringar' })),
	write: async ({ request, params, locals, cookies }) => {
		const { inbox } = app();
		const data = await request.formData();
		const before = await inbox.look(params.id, PATIENCE);
		if (!before) error(404, errorText.noInbox);
		// What is written is what the form says, also when it was changed without looking again.
		const wanted = optionsOf(data, before.options);
		if (!isDeepStrictEqual(wanted, before.options)) await inbox.change(params.id, wanted);
		const form = Form.parse(Object.fromEntries(data));
		const now = new Date().toISOString();
		const writing = await inbox.write(params.id, {
			who: locals.who,
			at: now,
			publishedOn: form.published ?? before.modified,
			publisher: form.publisher || (before.reading?.publisher ?? ''),
			simulated: false
		});
		if (!writing) return fail(400, { message: errorText.cannotWrite });
		const done = await Promise.race([
			writing.done.then((finding) => ({ finding })),
			new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE))
		]);
		cookies.set('underlag', 'egna', { path: '/', httpOnly: true, sameSite: 'strict', secure: false });
		if (!done) {
			writing.done.catch(() => undefined);
			redirect(303, `/importera/${params.id}`);
		}
		redirect(303, `/importera?inlast=${writing.entry.sourceId}${done.finding ? '&fanns' : ''}`);
	},
	remove: async ({ params }) => {
		await app().inbox.remove(params.id);
		redirect(303, '/importera');
	}
};

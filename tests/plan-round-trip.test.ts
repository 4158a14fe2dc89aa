import { describe, expect, test } from 'vitest';
import { planDocument } from '#lib/analysis/plan-document.ts';
import { planSheets } from '#lib/analysis/plan-sheets.ts';
import { planTable, type FollowUpNote, type PlanTable } from '#lib/analysis/plan-table.ts';
import type { Plan } from '#lib/model/activity.ts';
import { parsePlan } from '#lib/plan/parse-plan.ts';
import { writeWordDocument } from '#lib/server/exporting/word-document.ts';
import { writeWorkbook } from '#lib/server/exporting/workbook.ts';
import { readDocument } from '#lib/server/importing/readers/read-document.ts';
import { REAL, REAL_PLANS, caseFolders, readPlanFile } from './plan-scores.ts';

// What goes out must come back through the product's own readers as it was.

const FORMATS = {
	xlsx: async (plan: PlanTable) => writeWorkbook(planSheets(plan)),
	docx: async (plan: PlanTable) => writeWordDocument(planDocument(plan))
};
const FORMAT_NAMES = ['xlsx', 'docx'] as const;

function tableOf(plan: Plan, notes: readonly FollowUpNote[]): PlanTable {
	return planTable({
		id: 'plan-1a2b3c',
		title: plan.title,
		areaCode: '0182',
		areaName: 'Nacka',
		period: plan.period,
		source: { file: 'plan.txt', publishedOn: '2024-01-31' },
		madeOn: '2026-11-20',
		simulated: true,
		focusAreas: plan.focusAreas,
		goals: plan.goals,
		activities: plan.activities.map((activity, index) => ({
			...activity,
			id: idAt(index),
			status: null,
			areas: ['Fisksätra', 'Orminge'],
			indicators: ['Klotter', 'Rån']
		})),
		notes,
		definitions: [{ name: 'Klotter', publisher: 'Brå', unit: 'anmälda brott', definition: 'Ord.', caveat: 'Fler ord.' }]
	});
}

const idAt = (index: number) => `a${String(index).padStart(6, '0')}`;

function notesFor(plan: Plan): FollowUpNote[] {
	return plan.activities.slice(0, 3).flatMap((_, index): FollowUpNote[] => [
		{
			activityId: idAt(index),
			onDate: '2024-05-02',
			status: 'pågår',
			doneCount: 2.5,
			note: '=1+1; "citat" & <tagg>',
			by: 'Åsa'
		},
		{ activityId: idAt(index), onDate: '2024-11-02', status: 'genomförd', doneCount: null, note: '', by: 'Åsa' }
	]);
}

/** What an activity says, in the order of its id; a field that is empty and one that is not there say the same. */
function saidBy(plan: Plan | null): unknown {
	const said = (activity: object) =>
		Object.fromEntries(
			Object.entries(activity).flatMap(([key, value]) => (value === '' ? [[key, null]] : [[key, value]]))
		);
	return {
		title: plan?.title,
		period: plan?.period,
		focusAreas: plan?.focusAreas.map(({ name, description }) => ({ name, description })),
		goals: plan?.goals.map(({ place: _, ...goal }) => goal),
		activities: plan?.activities.map(({ place: _, ...activity }) => said(activity))
	};
}

/** The plan as the product keeps it: activities under their areas, each with its id. */
function asKept(plan: Plan): Plan {
	const named = plan.activities.map((activity, index) => ({ ...activity, statedId: idAt(index) }));
	const order = [null, ...plan.focusAreas.map(({ name }) => name)];
	const sorted = order.flatMap((area) => named.filter(({ focusArea }) => focusArea === area));
	return { ...plan, activities: sorted };
}

async function roundTrip(plan: Plan, format: keyof typeof FORMATS) {
	const notes = notesFor(plan);
	const bytes = await FORMATS[format](tableOf(plan, notes));
	const { document } = await readDocument(bytes, `ut.${format}`);
	if (!document) throw new Error('not read');
	const back = parsePlan(document);
	expect(back.findings).toEqual([]);
	expect(back.plan?.activities.length).toBe(plan.activities.length);
	expect(saidBy(back.plan)).toEqual(saidBy(asKept(plan)));
	const byDay = notes.toSorted((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0));
	expect(back.plan?.stated?.followUps.map(({ place: _, ...note }) => note)).toEqual(byDay);
	expect(back.plan?.stated).toMatchObject({ id: 'plan-1a2b3c', areaCode: '0182' });
}

describe.each(FORMAT_NAMES)('a plan out as %s and in again', (format) => {
	test.each(caseFolders().map(({ name, path }) => [name, path]))('%s', async (_, path) => {
		const { plan } = await readPlanFile(path);
		if (plan) await roundTrip(plan, format);
	});

	test.skipIf(REAL_PLANS.length === 0).each([...REAL_PLANS])(
		'real plan %s (skipped without ../shared)',
		async (file) => {
			const { plan } = await readPlanFile(`${REAL}/${file}`);
			expect(plan).not.toBeNull();
			if (plan) await roundTrip(plan, format);
		}
	);
});

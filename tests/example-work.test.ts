import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allProblemSummaries } from '#lib/server/causes/problem-summaries.ts';
import { activitiesWithLinks } from '#lib/server/activities/activity-rows.ts';
import { configOf } from '#lib/server/config.ts';
import { openExample } from '#lib/server/examples/example.ts';
import { planVersions } from '#lib/server/warehouse/queries/plan-versions.ts';
import { sources } from '#lib/server/warehouse/queries/sources.ts';
import type { Warehouse } from '#lib/server/warehouse/warehouse.ts';

const TODAY = '2026-11-20';
let folder = '';
let example: Warehouse;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lagesbild-'));
	example = await openExample(configOf({ LAGESBILD_DATA: folder }, process.cwd()), () => undefined);
}, 60_000);
afterAll(async () => {
	await example.close();
	await rm(folder, { recursive: true, force: true });
});

test('the example plan has two versions, both marked as simulated, and keeps its links and notes in the second', async () => {
	const versions = await example.read(planVersions, { planId: null, areaCode: '0182' });
	expect(versions.map(({ fileName }) => fileName)).toEqual(['plan-exempel-reviderad.txt', 'plan-exempel.txt']);
	expect(new Set(versions.map(({ planId }) => planId)).size).toBe(1);
	expect((await example.read(sources, {})).every(({ simulated }) => simulated)).toBe(true);
	const rows = await activitiesWithLinks(example, {}, TODAY);
	const titles = rows.map(({ title }) => title);
	expect(titles).toContain('Kameror vid busstorget i Sickla');
	expect(titles).not.toContain('Nyhetsbrev till fastighetsägare');
	const cleaning = rows.find(({ title }) => title === 'Snabb klottersanering i Orminge');
	expect(cleaning?.log.map(({ onDate }) => onDate)).toEqual(['2025-11-05', '2023-03-15']);
	expect(cleaning?.indicatorLinks.find(({ indicatorId }) => indicatorId === 'lokala.klotter')?.state).toBe('confirmed');
	expect(cleaning?.expected).toMatchObject([{ holds: { indicatorId: 'lokala.klotter', timing: 'before' } }]);
});

test('the example has two analyses, whose causes are aimed at by its activities and leave something open', async () => {
	const view = { day: null, isPublic: false };
	const summaries = await allProblemSummaries({ warehouse: example, today: TODAY, view });
	expect(summaries.map(({ area, counts }) => [area.name, counts.causes, counts.activities])).toEqual([
		['Orminge', 6, 3],
		['Fisksätra', 4, 2]
	]);
	for (const { gaps } of summaries) {
		expect(gaps.causesWithoutActivity.length).toBeGreaterThan(0);
		expect(gaps.causesWithoutEvidence.length).toBeGreaterThan(0);
	}
});

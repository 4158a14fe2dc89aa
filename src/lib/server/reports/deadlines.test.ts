import { expect, test } from 'vitest';
import type { PlanRow } from '../warehouse/queries/plans.ts';
import type { ReportRow } from '../warehouse/queries/reports.ts';
import { deadlines } from './deadlines.ts';

const report = (id: string, decidedOn: string | null): ReportRow => ({
	id,
	areaCode: '0182',
	areaName: 'Nacka',
	areaKind: 'kommun',
	periodFrom: '2018-01-01',
	periodTo: '2025-12-31',
	referenceCode: '01',
	previousId: null,
	createdAt: '2026-01-01T00:00:00Z',
	versionId: 'v',
	versionNumber: 1,
	savedBy: 'Kim',
	savedAt: '2026-01-01T00:00:00Z',
	title: 'Lägesbild',
	approvedBy: decidedOn && 'Ordföranden',
	decidedBy: decidedOn && 'Kommunstyrelsen',
	decidedOn
});
const plan = { id: 'p', title: 'Planen', areaCode: '0182', areaName: 'Nacka', publishedOn: '2024-01-10' } as PlanRow;
const note = (onDate: string, struck = false) => ({ onDate, struck: struck ? { reason: '', by: '', at: '' } : null });

test('an area with a plan and no approved document is told first, with a way to begin or to go on', () => {
	const [first, second] = deadlines([], [plan], [], '2026-11-20');
	expect(first).toMatchObject({ what: 'Lägesbild för Nacka', due: null, state: 'never', begin: { href: '/lagesbilder?omrade=0182#ny' } }); // prettier-ignore
	expect(second).toMatchObject({ due: '2026-01-10', state: 'overdue' });
	expect(deadlines([report('d', null)], [plan], [], '2026-11-20')[0]?.begin?.href).toBe('/lagesbilder/d');
});

test('two years count from the latest decision, and from the latest follow-up that holds', () => {
	const rows = [report('a', '2022-02-01'), report('b', '2026-03-02')];
	const activities = [{ planId: 'p', log: [note('2026-09-01', true), note('2026-05-04'), note('2025-01-01')] }];
	const found = deadlines(rows, [plan], activities, '2026-11-20');
	expect(found.map(({ due, state }) => [due, state])).toEqual([['2028-03-02', 'later'], ['2028-05-04', 'later']]); // prettier-ignore
	expect(found[0]).toMatchObject({ href: '/lagesbilder/b/lasa', begin: null });
});

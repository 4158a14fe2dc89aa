import { describe, expect, test } from 'vitest';
import type { TargetingActivity } from '#lib/model/activity.ts';
import type { AnalysisParts, Cause, CauseActivity, Problem } from '#lib/model/problem.ts';
import { causesOfActivity } from './activity-causes.ts';
import { allCauses, canLieBehind, causeTree, siblingsOf } from './cause-tree.ts';
import { movedOrdinal, ordinalAfter } from './order.ts';
import { activitiesWithoutCause, problemSummaries } from './problem-summary.ts';

const kept = (id: string) => ({
	id,
	revision: 1,
	struck: false,
	changedAt: '2026-11-20T12:00:00.000Z',
	changedBy: 'Kim'
});
const problem = (id: string, more: Partial<Problem> = {}): Problem => ({
	...kept(id),
	title: 'Klotter vid tunnlarna',
	areaCode: '0182-orminge',
	indicatorId: 'lokala.klotter',
	periodFrom: null,
	periodTo: null,
	whatText: '',
	whereText: '',
	whenText: '',
	whoText: '',
	whyText: '',
	planId: null,
	planKey: null,
	...more
});
const cause = (id: string, parentId: string | null, ordinal: number, more: Partial<Cause> = {}): Cause => ({
	...kept(id),
	problemId: 'p',
	parentId,
	ordinal,
	text: id,
	perspective: 'plats',
	certainty: 'trolig',
	planKey: null,
	...more
});
const link = (causeId: string, activityId: string, more: Partial<CauseActivity> = {}): CauseActivity => ({
	...kept(`${causeId}-${activityId}`),
	problemId: 'p',
	causeId,
	activityId,
	prevention: null,
	horizon: null,
	note: '',
	...more
});
const activity = (id: string, more: Partial<TargetingActivity> = {}): TargetingActivity => ({
	id,
	planId: 'plan',
	title: `Aktivitet ${id}`,
	status: null,
	starts: null,
	ends: null,
	actual: null,
	begun: false,
	expected: [],
	areas: [{ code: '0182-orminge', state: 'confirmed' }],
	indicators: [{ id: 'lokala.klotter', state: 'suggested', reading: 'effect' }],
	themes: [],
	...more
});
const parts = (more: Partial<AnalysisParts> = {}): AnalysisParts => ({
	problems: [problem('p')],
	causes: [cause('mörkt', null, 2), cause('få ser', null, 1), cause('trasiga lampor', 'mörkt', 1)],
	evidence: [],
	activities: [],
	indicators: [],
	steps: [],
	...more
});
const material = (given: AnalysisParts, activities: readonly TargetingActivity[]) => ({
	parts: given,
	activities,
	areaNames: new Map([['0182-orminge', 'Orminge']]),
	indicatorNames: new Map([['lokala.klotter', 'Klotter']]),
	reaching: (code: string) => new Set([code, '0182'])
});

describe('the tree', () => {
	test('has direct causes in their order, and behind each the indirect ones to any depth', () => {
		const deep = parts({ causes: [...parts().causes, cause('ingen felanmäler', 'trasiga lampor', 1)] });
		const told = allCauses(causeTree(deep, 'p')).map(({ cause: { text }, depth }) => `${depth} ${text}`);
		expect(told).toEqual(['1 få ser', '1 mörkt', '2 trasiga lampor', '3 ingen felanmäler']);
	});

	test('a struck cause is out, and what lies behind it with it', () => {
		const struck = parts({ causes: parts().causes.map((one) => ({ ...one, struck: one.id === 'mörkt' })) });
		expect(allCauses(causeTree(struck, 'p')).map(({ cause: { id } }) => id)).toEqual(['få ser']);
	});

	test('a cause whose parent is a stranger, or that would lie behind itself, hangs nobody up', () => {
		const odd = [cause('a', 'b', 1), cause('b', 'a', 1), cause('c', 'finns inte', 1)];
		expect(causeTree(parts({ causes: odd }), 'p')).toEqual([]);
		expect(canLieBehind(odd, 'x', 'a')).toBe(false);
		expect(canLieBehind(odd, 'x', 'finns inte')).toBe(false);
		const { causes } = parts();
		expect(canLieBehind(causes, 'mörkt', 'trasiga lampor')).toBe(false);
		expect(canLieBehind(causes, 'mörkt', 'mörkt')).toBe(false);
		expect(canLieBehind(causes, 'mörkt', 'få ser')).toBe(true);
		expect(canLieBehind(causes, 'trasiga lampor', null)).toBe(true);
	});

	test('a direct cause is reached through an activity aimed at what lies behind it; one that is gone from the plans is none', () => {
		const given = parts({ activities: [link('trasiga lampor', 'byt'), link('få ser', 'borta')] });
		const told = allCauses(causeTree(given, 'p', (id) => id === 'byt')).map(({ cause: { id }, addressed }) => [
			id,
			addressed
		]);
		expect(told).toEqual([
			['få ser', 'none'],
			['mörkt', 'behind'],
			['trasiga lampor', 'own']
		]);
	});
});

describe('order', () => {
	const rows = ['a', 'b', 'c'].map((id, index) => ({ id, ordinal: index + 1 }));
	const after = (id: string, ordinal: number | null) =>
		[...rows.filter((one) => one.id !== id), { id, ordinal: ordinal ?? NaN }]
			.sort((x, y) => x.ordinal - y.ordinal)
			.map((one) => one.id)
			.join('');
	test('one step up or down changes the number of what moves and of nothing else', () => {
		expect(after('c', movedOrdinal(rows, 'c', 'up'))).toBe('acb');
		expect(after('b', movedOrdinal(rows, 'b', 'up'))).toBe('bac');
		expect(after('a', movedOrdinal(rows, 'a', 'down'))).toBe('bac');
		expect(after('b', movedOrdinal(rows, 'b', 'down'))).toBe('acb');
		expect(movedOrdinal(rows, 'a', 'up')).toBeNull();
		expect(movedOrdinal(rows, 'c', 'down')).toBeNull();
	});
	test('something new comes after the one it is added beside, or last', () => {
		expect(after('ny', ordinalAfter(rows, 'a'))).toBe('anybc');
		expect(after('ny', ordinalAfter(rows, null))).toBe('abcny');
		expect(ordinalAfter([], null)).toBe(1);
	});
	test('siblings are those with the same parent that stand', () => {
		expect(siblingsOf(parts().causes, null).map(({ id }) => id)).toEqual(['få ser', 'mörkt']);
	});
});

describe('the summary', () => {
	const activities = [activity('byt'), activity('sanera'), activity('annat mått', { indicators: [] })];
	const given = parts({
		activities: [link('trasiga lampor', 'byt')],
		evidence: [
			{
				...kept('e'),
				problemId: 'p',
				causeId: 'mörkt',
				kind: 'dialog',
				text: 'Så säger boende.',
				reference: '',
				figure: null
			}
		]
	});
	const [summary] = problemSummaries(material(given, activities));

	test('tells what stands out: causes without activity or evidence, and activities aimed at the problem without cause', () => {
		expect(summary?.gaps.causesWithoutActivity.map(({ cause: { id } }) => id)).toEqual(['få ser']);
		expect(summary?.gaps.causesWithoutEvidence.map(({ cause: { id } }) => id)).toEqual(['få ser', 'trasiga lampor']);
		expect(summary?.gaps.activitiesWithoutCause).toEqual([{ id: 'sanera', title: 'Aktivitet sanera' }]);
		expect(summary).toMatchObject({
			area: { name: 'Orminge' },
			indicator: { name: 'Klotter' },
			counts: { causes: 3, direct: 2, evidence: 1, activities: 1 },
			activities: [{ id: 'byt' }]
		});
	});

	test('an activity broken off, or aimed at another area, is not missing a cause', () => {
		const others = [
			activity('avbruten', { status: 'avbruten' }),
			activity('annan plats', { areas: [{ code: '0182-sickla', state: 'confirmed' }] }),
			activity('hela kommunen', { areas: [{ code: '0182', state: 'confirmed' }] })
		];
		const [one] = problemSummaries(material(parts(), others));
		expect(one?.gaps.activitiesWithoutCause.map(({ id }) => id)).toEqual(['hela kommunen']);
	});

	test('a struck problem is in no list, and its links count no more', () => {
		const struck = { ...given, problems: [problem('p', { struck: true })] };
		const none = problemSummaries(material(struck, activities));
		expect(none).toEqual([]);
		expect(activitiesWithoutCause(none, activities)).toHaveLength(3);
	});

	test('an activity knows the causes it aims at', () => {
		const found = causesOfActivity('byt', problemSummaries(material(given, activities)));
		expect(found.map(({ node, summary: { problem: { title } } }) => [title, node.cause.text])).toEqual([['Klotter vid tunnlarna', 'trasiga lampor']]); // prettier-ignore
		expect(activitiesWithoutCause(problemSummaries(material(given, activities)), activities)).toHaveLength(2);
	});
});

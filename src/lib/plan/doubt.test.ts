import { expect, test } from 'vitest';
import type { SourceDocument } from '#lib/model/document.ts';
import { doubtfulFirst, doubtsOf } from './doubt.ts';
import { withKeys } from './keys.ts';
import { looseRowsOf } from './loose-rows.ts';
import { parsePlan } from './parse-plan.ts';
import { passagesOf } from './passages.ts';
import { sourceWords } from './source-words.ts';

const place = (line: number) => ({ file: 'plan.txt', line });
const table = (number: number, line: number, rows: string[][]) => ({
	kind: 'table' as const,
	rows,
	lines: rows.map((_, index) => line + index),
	place: { ...place(line), table: number }
});
const DOCUMENT: SourceDocument = {
	file: 'plan.txt',
	format: 'text',
	blocks: [
		{ kind: 'heading', level: 1, text: 'Åtgärdsplan 2025', place: place(1) },
		{ kind: 'paragraph', text: 'Rådet beslutade planen i mars.', place: place(2) },
		{ kind: 'heading', level: 2, text: 'Trygga torg', place: place(3) },
		table(1, 4, [
			['Aktivitet', 'Åtgärd', 'När'],
			['Kvällsvandring', 'Vuxna går i par.', 'Varje fredag'],
			['Ny belysning och', 'Lampor byts.', 'Under året'],
			['Städdag', '', 'I maj'],
			['Butiksmöten', 'Handlare möts.', '4 ggr/år']
		]),
		table(2, 10, [
			['Vem', 'Uppföljning'],
			['Polis', ''],
			['Gatukontoret', 'Klart']
		])
	]
};
const { plan: parsed, findings } = parsePlan(DOCUMENT);
if (!parsed) throw new Error('no plan');
const plan = withKeys(parsed);
const loose = looseRowsOf(findings);
const words = sourceWords(DOCUMENT, plan.activities);
const sources = new Map(plan.activities.map(({ key }, index) => [key, words[index] ?? []]));

test('columns of another number of rows are loose rows, with the activities that they may belong to', () => {
	expect(loose.map(({ cells, titles }) => [cells.map(({ field, text }) => [field, text]), titles.length])).toEqual([
		[[['responsibleText', 'Polis']], 4],
		[
			[
				['responsibleText', 'Gatukontoret'],
				['followUp', 'Klart']
			],
			4
		]
	]);
});

test('each activity has the words of its row, after their headers', () => {
	expect(sources.get('kvallsvandring')).toEqual([
		{
			cells: [
				{ header: 'Aktivitet', text: 'Kvällsvandring' },
				{ header: 'Åtgärd', text: 'Vuxna går i par.' },
				{ header: 'När', text: 'Varje fredag' }
			]
		}
	]);
});

test('what holds for most of the plan is told once, and the doubtful stand first', () => {
	const doubts = doubtsOf(plan.activities, sources, findings);
	expect(doubts.ofPlan).toEqual(['no-responsible']);
	expect([...doubts.byKey].filter(([, one]) => one.length > 0)).toEqual([
		['ny-belysning-och', [{ reason: 'title-cut', field: 'title' }]],
		['staddag', [{ reason: 'nothing-said', field: 'measure' }]]
	]);
	expect(doubtfulFirst(plan.activities, doubts).map(({ key }) => key)).toEqual([
		'ny-belysning-och',
		'staddag',
		'kvallsvandring',
		'butiksmoten'
	]);
});

test('cells put together from another table are pointed out', () => {
	const elsewhere = plan.activities.map((one) => (one.key === 'staddag' ? { ...one, responsibleText: 'Polis' } : one));
	expect(doubtsOf(elsewhere, sources, findings).byKey.get('staddag')?.[0]).toEqual({
		reason: 'from-elsewhere',
		field: 'responsibleText'
	});
});

test('text that gave nothing is there to be seen, and text that gave something is not', () => {
	expect(passagesOf(DOCUMENT, plan, loose).map(({ text, place: { line } }) => [text, line])).toEqual([
		['Rådet beslutade planen i mars.', 2]
	]);
});

import { expect, test } from 'vitest';
import { keptAnswers } from './kept-answers.ts';

const question = {};

function counting(answer: () => unknown[]) {
	let asked = 0;
	const ask = async () => {
		asked += 1;
		return answer();
	};
	return { ask, asked: () => asked };
}

test('a question is asked once while nothing is written, and again after', async () => {
	let revision = 0;
	const kept = keptAnswers(() => revision);
	const { ask, asked } = counting(() => [{ revision }]);
	const both = await Promise.all([kept.get(question, 'a', ask), kept.get(question, 'a', ask)]);
	expect(both).toEqual([[{ revision: 0 }], [{ revision: 0 }]]);
	expect(asked()).toBe(1);
	revision = 1;
	expect(await kept.get(question, 'a', ask)).toEqual([{ revision: 1 }]);
	expect(await kept.get(question, 'b', ask)).toEqual([{ revision: 1 }]);
	expect(asked()).toBe(3);
});

test('an answer that was on its way when something was written is not kept', async () => {
	let revision = 0;
	const kept = keptAnswers(() => revision);
	const slow = kept.get(question, 'a', async () => {
		await Promise.resolve();
		revision = 1;
		return ['old'];
	});
	expect(await slow).toEqual(['old']);
	expect(await kept.get(question, 'a', async () => ['new'])).toEqual(['new']);
});

test('what one caller does with its list is not seen by another, and rows cannot be changed', async () => {
	const kept = keptAnswers(() => 0);
	const first = await kept.get(question, 'a', async () => [{ n: 1 }, { n: 2 }]);
	first.pop();
	expect(await kept.get(question, 'a', async () => [])).toEqual([{ n: 1 }, { n: 2 }]);
	expect(Object.isFrozen(first[0])).toBe(true);
});

test('an error is not kept, and neither is an answer without end', async () => {
	const kept = keptAnswers(() => 0);
	await expect(
		kept.get(question, 'a', async () => {
			throw new Error('no');
		})
	).rejects.toThrow('no');
	const { ask, asked } = counting(() => Array.from({ length: 200_001 }, () => ({})));
	await kept.get(question, 'a', ask);
	await kept.get(question, 'a', ask);
	expect(asked()).toBe(2);
});

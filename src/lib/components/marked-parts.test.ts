import { expect, test } from 'vitest';
import type { ToldFinding } from '#lib/model/claim-finding.ts';
import { markedParts } from './marked-parts.ts';

const finding = (start: number, end: number, isSupported = false): ToldFinding => ({
	start,
	end,
	sentence: '',
	mark: { start, end },
	kind: 'change',
	isSupported,
	reason: '',
	suggestion: null
});

test('a text is cut at its flagged sentences, numbered as in the list, and nothing of it is lost', () => {
	const parts = markedParts('Ett. Två. Tre. Fyra.', [
		finding(0, 4, true),
		finding(5, 9),
		finding(5, 9),
		finding(15, 20)
	]);
	expect(parts).toEqual([
		{ text: 'Ett. ', number: null },
		{ text: 'Två.', number: 1 },
		{ text: ' Tre. ', number: null },
		{ text: 'Fyra.', number: 3 }
	]);
});

test('findings of a longer text than there is now are left out', () => {
	expect(markedParts('Kort', [finding(2, 40)])).toEqual([{ text: 'Kort', number: null }]);
});

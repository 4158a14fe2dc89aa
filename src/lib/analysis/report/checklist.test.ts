import { expect, test } from 'vitest';
import { parsePlainText } from '../../model/plain-rich-text.ts';
import type { Origin, ReportContent, TextName } from '../../model/report.ts';
import { checklist } from './checklist.ts';

const text = (origin: Origin) => ({ doc: parsePlainText('Text.'), origin });
const stateOf = (requirement: string, texts: ReportContent['texts']) =>
	checklist({ texts, problems: [] }, { indicators: [] }).find((one) => one.requirement === requirement)?.state;

test('consequences that only surveys speak of are not described', () => {
	expect(stateOf('consequences', {})).toBe('missing');
	expect(stateOf('consequences', { consequences: text('draft') })).toBe('only-figures');
	expect(stateOf('consequences', { consequences: text('own') })).toBe('done');
});

test('a part without figures and text is told apart from one that nobody has written', () => {
	expect(stateOf('largest', {})).toBe('no-figures');
	expect(stateOf('largest', { largest: text('own') })).toBe('done');
	expect(stateOf('analysis', {})).toBe('missing');
	expect(stateOf('analysis', { analysis: text('carried') })).toBe('carried');
});

test('all four questions of source criticism are to be answered', () => {
	const names: TextName[] = ['whyProblem', 'whichSources', 'limits'];
	const three = Object.fromEntries(names.map((name) => [name, text('own')]));
	expect(stateOf('sourceQuestions', three)).toBe('missing');
	expect(stateOf('sourceQuestions', { ...three, meaning: text('own') })).toBe('done');
	expect(stateOf('sourceQuestions', { ...three, meaning: text('carried') })).toBe('carried');
});

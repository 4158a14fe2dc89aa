import { expect, test } from 'vitest';
import { findTitleQuestion, readTitleWords } from './title-words.ts';

test.each([
	[
		'Anmälda brott 2024, antal',
		{ period: { start: '2024-01-01', grain: 'year' }, measure: 'count', isReportedCrime: true }
	],
	['Trygghetsmätning januari 2023', { period: { start: '2023-01-01', grain: 'month' }, measure: null }],
	['Otrygghet 2017–2024. Andel (%)', { period: null, measure: 'share', isPercent: true }],
	['Folkmängd den 31 december 2023', { period: { start: '2023-01-01', grain: 'year' }, measure: 'population' }],
	['Anmälda brott per 100 000 invånare', { measure: 'rate', isReportedCrime: true }],
	['Antal svarande och andel trygga, %', { measure: 'share' }],
	['Lag (2023:196) om ansvar', { period: null }]
])('«%s»', (title, wanted) => {
	expect(readTitleWords([title])).toMatchObject(wanted);
});

test('the question is the nearest line that names no survey, place or unit', () => {
	const isArea = (text: string) => text === 'Nacka kommun';
	const question = (...titles: string[]) => findTitleQuestion(titles, isArea);
	expect(question('Nacka kommun, trygghetsundersökning 2023', 'Oro för inbrott, andel (%)')).toBe('Oro för inbrott');
	expect(question('Oro för inbrott 2023', 'Andel (%)')).toBe('Oro för inbrott');
	expect(question('Trygghetsundersökning i Nacka', 'Nacka kommun')).toBeNull();
	expect(question()).toBeNull();
});

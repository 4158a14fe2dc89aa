import { describe, expect, test } from 'vitest';
import { joinLines, wordsIn } from './hyphen.ts';

describe('a hyphen at the end of a line', () => {
	const words = wordsIn(['trygghetsvandringar i ANDTS-programmet', 'inga rutin-möten']);
	test.each([
		['Fler trygghets-', 'vandringar på hösten', 'Fler trygghetsvandringar på hösten'],
		['Kurs i brottsföre-', 'byggande arbete', 'Kurs i brottsförebyggande arbete'],
		['Arbete i ANDTS-', 'programmet', 'Arbete i ANDTS-programmet'],
		['Tre rutin-', 'möten', 'Tre rutin-möten'],
		['Vår-', 'och höstinsatser', 'Vår- och höstinsatser'],
		['Följa-mig-hem-', 'telefon', 'Följa-mig-hem-telefon'],
		['Klart 2025-06-', '30', 'Klart 2025-06-30'],
		['Kommunen/', 'Fritid', 'Kommunen/Fritid'],
		['mjukt av\u00ad', 'stavat', 'mjukt avstavat'],
		['Två rader', 'utan', 'Två rader utan']
	])('«%s» and «%s» are «%s»', (first, second, whole) => {
		expect(joinLines(first, second, words)).toBe(whole);
	});
});

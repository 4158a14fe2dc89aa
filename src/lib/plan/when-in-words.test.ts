import { expect, test } from 'vitest';
import { whenInWords } from './when-in-words.ts';

test.each([
	['se över belysningen före den 1 oktober 2025', 'före den 1 oktober 2025'],
	['ha fältare på plats varje fredagskväll under terminerna', 'varje fredagskväll under terminerna'],
	['följa upp två gånger per år', 'två gånger per år'],
	['redovisa resultatet i december 2025', 'i december 2025'],
	['Trygghetsvärdar går i centrum torsdag till lördag.', 'torsdag till lördag'],
	['Märkning i maj och vecka 36–40', 'i maj och vecka 36–40'],
	['Elever målar väggar – klart maj 2026', 'klart maj 2026'],
	['Mäta hastigheter före och efter', null],
	['Ökad vuxennärvaro i centrum', null],
	['Stöd till alla under 18 år', null],
	['', null]
])('«%s» says when: %s', (text, when) => {
	expect(whenInWords(text)).toBe(when);
});

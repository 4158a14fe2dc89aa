import { expect, test } from 'vitest';
import { findQuantity, goalKindOf } from './goal.ts';

test.each([
	['Minst två ölbesök/år', 2],
	['Minst två nattkontroller/ år', 2],
	['minst 15', 15],
	['Minst tolv kontroller under sommaren', 12],
	['Fyra tillsyner per år', 4],
	['Utbilda ledamöterna minst en gång/år', 1],
	['Minst 60 % ska svara', null],
	['Kontroll av kunder som ska vara minst 18 år', null],
	['Fler möten', null]
])('«%s» wants to reach %s', (text, quantity) => {
	expect(findQuantity(text)).toBe(quantity);
});

test.each([
	['Färre ska känna sig otrygga på torget', 'effekt'],
	['Minska skadegörelsen', 'effekt'],
	['Bygg upp ett samarbete med föreningar', 'process'],
	['Utveckla gemensamma rutiner', 'process'],
	['Minst en utbildning per år', 'produktion'],
	['Antal insatser enligt listan', 'produktion']
])('«%s» is a goal of kind %s', (text, kind) => {
	expect(goalKindOf(text)).toBe(kind);
});

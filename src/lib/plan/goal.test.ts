import { expect, test } from 'vitest';
import { findQuantity, findTarget, goalKindOf } from './goal.ts';

test.each([
	['Minst två ölbesök/år', 2],
	['Minst två nattkontroller/ år', 2],
	['minst 15', 15],
	['Minst tolv kontroller under sommaren', 12],
	['Fyra tillsyner per år', 4],
	['Utbilda ledamöterna minst en gång/år', 1],
	['Minst 60 % ska svara', null],
	['Kontroll av kunder som ska vara minst 18 år', null],
	['tillsammans genomföra två trygghetsvandringar', 2],
	['Utbilda 30 nyckelpersoner i EST', 30],
	['Vi utbildar tio nya nattvandrare', 10],
	['en enkät i åk 8', null],
	['två dagar i maj', null],
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

test.each([
	['Antal kontroller (30 st)', 30],
	['Antal nya områden (mål: 10)', 10],
	['5 kvällar', 5],
	['Antal elever', null],
	['Följs upp vid två möten', null]
])('the follow-up «%s» counts up to %s', (text, target) => {
	expect(findTarget(text)).toBe(target);
});

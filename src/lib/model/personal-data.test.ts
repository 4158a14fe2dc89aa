import { describe, expect, test } from 'vitest';
import { findPersonalData, withoutPersonalData } from './personal-data.ts';

describe('what is personal', () => {
	test.each([
		['anna.ek@kommunen.se', 'e-mail'],
		['info@polisen.example.se', 'e-mail'],
		['08-508 24 420', 'telephone'],
		['010 564 24 45', 'telephone'],
		['070-123 45 67', 'telephone'],
		['0701234567', 'telephone'],
		['+46 70 123 45 67', 'telephone'],
		['+46 (0)8 508 24 420', 'telephone'],
		['0152-291 00', 'telephone'],
		['811228-9874', 'personal-identity-number'],
		['8112289874', 'personal-identity-number'],
		['19811228-9874', 'personal-identity-number'],
		['198112289874', 'personal-identity-number'],
		['121212+1212', 'personal-identity-number'],
		['811288-9873', 'personal-identity-number'],
		['811228-9875', 'personal-identity-number']
	])('«%s» is found as %s', (text, kind) => {
		expect(findPersonalData(`Kontakt: ${text}.`)).toEqual([{ kind, start: 9, end: 9 + text.length, text }]);
	});
});

describe('what is not', () => {
	test.each([
		['2020 – 2024'],
		['2019-12-20 - 2023-06-01'],
		['2023-2024'],
		['20240101-20241231'],
		['KS 2022/123'],
		['KS 2022-00123'],
		['Walk 127'],
		['1 234 567 invånare'],
		['20 000 kr'],
		['12 500 000 kronor'],
		['klockan 08-12 13-17'],
		['augusti–oktober 08-10 2024'],
		['organisationsnummer 556677-8899'],
		['8112289875'],
		['312 per 100 000 invånare'],
		['lagen 2023:196'],
		['127 26 Skärholmen']
	])('«%s» is left alone', (text) => {
		expect(findPersonalData(text)).toEqual([]);
	});
});

test('personal data are exchanged and the rest of the text is kept', () => {
	const text = 'Ring 070-123 45 67 eller skriv till anna.ek@kommunen.se före 2024-05-01.';
	expect(withoutPersonalData(text, (kind) => `[${kind}]`)).toBe(
		'Ring [telephone] eller skriv till [e-mail] före 2024-05-01.'
	);
});

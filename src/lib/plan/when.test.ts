import { describe, expect, test } from 'vitest';
import { parseWhen } from './when.ts';

const of2024 = { from: 2024, to: 2024 };
const long = { from: 2023, to: 2026 };

describe('a plan says when', () => {
	test.each([
		['2023-03-01', null, '2023-03-01', '2023-03-01'],
		['mars 2023 – juni 2024', null, '2023-03-01', '2024-06-30'],
		['mars – juni 2024', null, '2024-03-01', '2024-06-30'],
		['Jan-feb 2024', null, '2024-01-01', '2024-02-29'],
		['hösten 2025', null, '2025-09-01', '2025-11-30'],
		['HT 2025', null, '2025-08-01', '2025-12-31'],
		['kv 2 2024', null, '2024-04-01', '2024-06-30'],
		['Q4 2024', null, '2024-10-01', '2024-12-31'],
		['andra kvartalet 2024', null, '2024-04-01', '2024-06-30'],
		['tertial 2 2024', null, '2024-05-01', '2024-08-31'],
		['första halvåret', of2024, '2024-01-01', '2024-06-30'],
		['första halvåret', long, null, null],
		['första halvåret', null, null, null],
		['1–15 maj 2024', null, '2024-05-01', '2024-05-15'],
		['15 augusti 2024 till 20 december 2024', null, '2024-08-15', '2024-12-20'],
		['1/9-2024', null, '2024-09-01', '2024-09-01'],
		['2024-2026', null, '2024-01-01', '2026-12-31'],
		['2024-05', null, '2024-05-01', '2024-05-31'],
		['Ronderingar under året', of2024, '2024-01-01', '2024-12-31'],
		['senast 2024-06-30', null, null, '2024-06-30'],
		['Klart december 2024', null, null, '2024-12-31'],
		['fr.o.m. 2024-02-01', null, '2024-02-01', null],
		['2024-02-01 – tillsvidare', null, '2024-02-01', null],
		['Från mars 2024 till och med maj 2024', null, '2024-03-01', '2024-05-31'],
		['vecka 36–40', of2024, '2024-09-02', '2024-10-06'],
		['v. 12', of2024, '2024-03-18', '2024-03-24'],
		['vecka 1 2027', null, '2027-01-04', '2027-01-10'],
		['kv 1–2 2024', null, '2024-01-01', '2024-06-30'],
		['Läsåret 2025/2026', null, '2025-08-01', '2026-06-30'],
		['Vintern 2025/2026', null, '2025-12-01', '2026-02-28'],
		['HT-25', null, '2025-08-01', '2025-12-31'],
		['31.12.2024', null, '2024-12-31', '2024-12-31'],
		['före den 1 oktober 2024', null, null, '2024-09-30'],
		['senast i oktober', of2024, null, '2024-10-31'],
		['tillsvidare', of2024, null, null],
		['Löpande', of2024, null, null],
		['Vid behov', of2024, null, null],
		['8 ggr/år', of2024, null, null],
		['2024-13-45', null, null, null],
		['', of2024, null, null]
	])('«%s» in a plan for %o is %s to %s', (text, years, starts, ends) => {
		expect(parseWhen(text, years)).toEqual({ starts, ends });
	});
});

import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SourceKind } from '#lib/model/source.ts';
import { incidentLines, POPULATIONS, populationLines, surveyLines } from '../data/samples/local-figures.mjs';
import { schematicMap } from '../data/samples/schematic-map.mjs';
import { reportedCrimeLines } from '../data/samples/reported-crime.mjs';

const folder = 'data/samples';
const Manifest = z.array(
	z.object({
		file: z.string(),
		kind: SourceKind,
		sha256: z.string(),
		publisher: z.literal('Simulerat exempel'),
		publishedOn: z.iso.date(),
		areaName: z.string().optional()
	})
);
const manifest = Manifest.parse(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')));
const crime = reportedCrimeLines(POPULATIONS);

test('every listed file is the one that was written, and together they are under 1.5 MB', () => {
	for (const { file, sha256 } of manifest) {
		const bytes = readFileSync(`${folder}/${file}`);
		expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(sha256);
	}
	expect(manifest.reduce((sum, { file }) => sum + statSync(`${folder}/${file}`).size, 0)).toBeLessThan(1_500_000);
});

test('the same simulation gives the same lines as the files hold', () => {
	const lines = (file: string, encoding: string) =>
		new TextDecoder(encoding)
			.decode(readFileSync(`${folder}/${file}`))
			.split(/\r?\n/u)
			.filter(Boolean);
	expect(lines('databasfil-exempel.txt', 'windows-1252')).toEqual(crime);
	expect(lines('handelser-exempel.csv', 'utf-8')).toEqual(incidentLines());
	expect(lines('trygghetsundersokning-exempel.csv', 'utf-8')).toEqual(surveyLines());
	expect(lines('befolkning-exempel.csv', 'utf-8')).toEqual(populationLines());
	expect(readFileSync(`${folder}/karta-exempel.geojson`, 'utf8')).toBe(schematicMap());
});

test('in every month the chapters add up to crime against persons, and «därav» is no more than what it is part of', () => {
	const counts = new Map<string, number>();
	const months = new Set<string>();
	for (const line of crime.slice(1)) {
		const [area = '', label = '', year = '', month = '', count = ''] = line.split(';');
		counts.set([area, year, month, label].join(';'), Number(count));
		months.add([area, year, month].join(';'));
	}
	expect(months.size).toBe(4 * 8 * 12);
	for (const month of months) {
		const of = (label: string) => counts.get(`${month};${label}`) ?? NaN;
		const chapters = [
			'3 kap. Brott mot liv och hälsa',
			'4 kap. Brott mot frihet och frid',
			'5 kap. Ärekränkningsbrott'
		];
		const all = [...chapters, '6 kap. Sexualbrott', '7 kap. Brott mot familj'].map(of);
		expect(all.reduce((sum, count) => sum + count)).toBe(of('3-7 kap. Brott mot person'));
		expect(of('därav misshandel inkl. grov')).toBeLessThanOrEqual(of('3 kap. Brott mot liv och hälsa'));
		expect(of('därav klotter')).toBeLessThanOrEqual(of('12 kap. Skadegörelsebrott'));
		expect(of('därav rån, inkl. grovt')).toBeLessThanOrEqual(of('8 kap. Stöld, rån m.m.'));
	}
});

test('the export has the publisher’s traps: six headings, seven fields, parents repeated, the last year preliminary', () => {
	expect(crime[0]?.split(';')).toHaveLength(6);
	expect(crime.slice(1).every((line) => line.split(';').length === 7)).toBe(true);
	const january = crime.filter((line) => line.startsWith('Nacka kommun;3-7 kap. Brott mot person;2025 prel.;Jan;'));
	expect(january).toHaveLength(7);
	expect(crime.some((line) => line.includes(';2025;'))).toBe(false);
});

test('one part has no rows for three months, which is not the same as nothing happening', () => {
	const silent = incidentLines().filter((line) => /^Saltsjöbaden;.*;2021-0[345];/u.test(line));
	expect(silent).toEqual([]);
	expect(incidentLines().some((line) => line.endsWith(';0'))).toBe(true);
});

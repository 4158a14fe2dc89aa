import { describe, expect, test } from 'vitest';
import type { Area } from '../../model/area.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { StoredObservation } from '../../model/observation.ts';
import type { ReportFacts } from '../../model/report-facts.ts';
import { RichText, wordsOf } from '../../model/rich-text.ts';
import type { FigureMaterial } from '../area-figures.ts';
import { isMade } from './against.ts';
import { anchorOf } from './anchors.ts';
import { draftTexts } from './draft-texts.ts';
import { rankings } from './ranked.ts';
import { reportFacts } from './report-facts.ts';

const area = (code: string, name: string, kind: Area['kind'] = 'kommun'): Area => ({
	code,
	name,
	kind,
	parentCode: null,
	validFrom: null,
	validTo: null,
	successorCode: null
});
const indicator = (id: string, name: string, more: Partial<Indicator> = {}): Indicator => ({
	id,
	name,
	kind: 'count',
	unit: 'anmälda brott',
	parentId: null,
	publisher: 'Brå',
	polarity: 'none',
	reading: 'effect',
	finestAreaKind: 'kommun',
	groupName: 'Brott',
	definition: '',
	caveat: '',
	url: '',
	...more
});
const row = (
	indicatorId: string,
	areaCode: string,
	year: number,
	more: Partial<StoredObservation>
): StoredObservation => ({
	indicatorId,
	areaCode,
	start: `${year}-01-01`,
	end: `${year}-12-31`,
	grain: 'year',
	value: null,
	base: null,
	low: null,
	high: null,
	status: 'final',
	missing: null,
	sourceId: 's',
	sourceRow: year - 2000,
	...more
});
/** Months that scatter a little, the same way every year, on a level that `of` gives for each year from 2018. */
const months = (id: string, code: string, of: (year: number) => number) =>
	Array.from({ length: 96 }, (_, i) => {
		const [year, month] = [2018 + Math.floor(i / 12), (i % 12) + 1];
		const start = `${year}-${String(month).padStart(2, '0')}-01`;
		const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
		const value = Math.round(of(year) + ((i * 7) % 5) - 2);
		return row(id, code, year, { start, end, grain: 'month', value });
	});
const survey = (code: string, year: number, value: number, base: number) =>
	row('enkat.otrygg', code, year, { value, base });

const catalogue = [
	indicator('brott.skadegorelse', 'Skadegörelse'),
	indicator('brott.klotter', 'Klotter', { parentId: 'brott.skadegorelse' }),
	indicator('brott.ran', 'Rån'),
	indicator('enkat.otrygg', 'Otrygga', { kind: 'share', reading: 'survey', polarity: 'lower', unit: 'andel' })
];

function world(observations: readonly StoredObservation[]): ReportFacts {
	const material: FigureMaterial = {
		area: area('0182', 'Nacka kommun'),
		reference: area('01', 'Stockholms län', 'län'),
		widerCodes: new Set(),
		indicators: catalogue,
		observations,
		populations: ['0182', '01'].flatMap((areaCode) =>
			Array.from({ length: 8 }, (_, i) => ({
				areaCode,
				year: 2018 + i,
				count: areaCode === '01' ? 2_000_000 : 100_000,
				implied: false
			}))
		),
		activities: [],
		breaks: [],
		sources: new Map([['s', { publisher: 'Brå', file: 'a.txt', importedOn: '2026-01-02', publishedOn: '2026-01-01' }]]),
		from: '2018-01-01',
		to: '2025-12-31',
		rate: false,
		simulated: false,
		isPublic: false
	};
	return reportFacts(material, [], []);
}
const said = (facts: ReportFacts, name: 'largest' | 'against' | 'development' | 'summary' | 'consequences') =>
	wordsOf(draftTexts(facts)[name] ?? { type: 'doc', content: [] }).text.replaceAll('\u00a0', ' ');
const CHANGE = /har (minskat|ökat)|Vi kan se en (minskning|ökning)|visar ett mått en/;

describe('a series that stays as it was', () => {
	const facts = world([
		...months('brott.skadegorelse', '0182', () => 60),
		...months('brott.skadegorelse', '01', () => 1200)
	]);

	test('is never said to have fallen or risen', () => {
		expect(said(facts, 'development')).toMatch(/^Vi kan inte se någon|ungefär oförändrat/m);
		expect(said(facts, 'development')).not.toMatch(CHANGE);
		expect(said(facts, 'summary')).toContain('Inget mått visar en säker förändring');
	});

	test('is not said to differ from a reference with the same rate', () => {
		expect(said(facts, 'against')).toContain('Inget mått skiljer sig säkert från nivån i Stockholms län.');
		expect(said(facts, 'against')).not.toMatch(/^(Högre|Lägre) än/m);
	});
});

test('a series that rises by a tenth a year in a high area is said to, with intervals', () => {
	const facts = world([
		...months('brott.skadegorelse', '0182', (year) => 60 * 1.1 ** (year - 2018)),
		...months('brott.skadegorelse', '01', () => 900)
	]);
	expect(said(facts, 'development')).toMatch(/Vi kan se en ökning i området\.[\s\S]*Skadegörelse: 2018–2025, \+\d+,\d % om året \(95 % osäkerhet: \+/); // prettier-ignore
	expect(said(facts, 'against')).toMatch(/Högre än i Stockholms län:\nSkadegörelse: .* gånger nivån där \(95 % osäkerhet: 2,\d+–/); // prettier-ignore
});

test('few events get a reason and no direction', () => {
	const facts = world([2023, 2024, 2025].map((year, i) => row('brott.ran', '0182', year, { value: i })));
	expect(said(facts, 'development')).toContain('Händelserna är så få');
	expect(said(facts, 'development')).not.toMatch(CHANGE);
	expect(said(facts, 'against')).toContain('saknar siffror att jämföra med: Rån.');
});

test('two surveys with few answers are told with what would be enough, one alone is no change', () => {
	const two = world([survey('0182', 2022, 0.3, 120), survey('0182', 2024, 0.34, 120)]);
	expect(said(two, 'development')).not.toMatch(CHANGE);
	expect(said(two, 'consequences')).toContain('Otrygga: 34 % 2024 (95 % osäkerhet:');
	const one = world([survey('0182', 2024, 0.34, 1200)]);
	expect(said(one, 'development')).toMatch(/En förändring kräver minst 2 mätningar/);
});

test('a group is not ranked beside its parts, and one that is most of all is parted', () => {
	const group = months('brott.skadegorelse', '0182', () => 60);
	const [klotter, ran] = [months('brott.klotter', '0182', () => 20), months('brott.ran', '0182', () => 30)];
	const more = months('brott.ran', '0182', () => 80);
	const namesOf = (observations: readonly StoredObservation[]) => {
		const [ranking] = rankings(world(observations).indicators);
		return [ranking?.rows, ranking?.parts].map((rows) => rows?.map(({ name }) => name));
	};
	expect(namesOf([...group, ...klotter, ...more])).toEqual([['Rån', 'Skadegörelse'], ['Klotter']]);
	expect(namesOf([...group, ...klotter, ...ran])).toEqual([['Rån', 'Klotter'], []]);
	expect(said(world([...group, ...klotter, ...more]), 'largest')).toMatch(
		/^Störst bland anmälda brott i Nacka kommun:\nRån: 9\d\d anmälda brott 2025[\s\S]*Bland enskilda slag är dessa störst:\nKlotter/
	);
});

test('an area without figures is told so, and nothing else is said', () => {
	const facts = world([]);
	expect(said(facts, 'largest')).toContain('Inga hela år med siffror');
	expect(said(facts, 'development')).toBe('Inga mått har värden att följa över tid.');
	expect(said(facts, 'consequences')).toContain('Inga enkätsvar är inlästa');
});

test('each sentence about a measure leads to its row, and every text is one that can be kept', () => {
	const facts = world([
		...months('brott.skadegorelse', '0182', () => 60),
		...months('brott.skadegorelse', '01', () => 900),
		survey('0182', 2022, 0.3, 900),
		survey('0182', 2024, 0.45, 900)
	]);
	const texts = draftTexts(facts);
	const json = JSON.stringify(texts);
	for (const one of facts.indicators) {
		expect(json).toContain(`"#${anchorOf('development', one)}"`);
		if (isMade(one.against)) expect(json).toContain(`"#${anchorOf('against', one)}"`);
	}
	for (const text of Object.values(texts)) expect(RichText.parse(text)).toEqual(text);
});

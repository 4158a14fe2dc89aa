import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, SourceDocument } from '#lib/model/document.ts';
import { readText } from '#lib/server/importing/readers/text.ts';
import { planFindings } from '#lib/text/findings/plan.ts';
import { parsePlan } from './parse-plan.ts';

const TEXT = [
	'Åtgärdsplan för Lövånger 2025',
	'',
	'Stölder på skolgården',
	'',
	'Åtgärd\tAnsvarig\tTid\tFärg',
	'Låsbara skåp\tKommunen/Skolkontoret\thösten 2025\tgul',
	'Märkta cyklar\tPolisen\tvåren 2025\tröd'
].join('\n');

function parseBytes(bytes: Uint8Array) {
	const { document, findings } = readText(bytes, 'plan.txt');
	return document ? parsePlan(document) : { plan: null, findings };
}

function titlesOf(document: SourceDocument): string[] {
	return parsePlan(document).plan?.activities.map((activity) => activity.title) ?? [];
}

/** Blocks as a reader of Word or Excel files gives them: real headings, no lines. */
function documentOf(...blocks: Block[]): SourceDocument {
	return { file: 'plan.docx', format: 'docx', blocks };
}
const place = { file: 'plan.docx' };
const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text, place });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, place });
const table = (rows: string[][], sheet?: string): Block => ({
	kind: 'table',
	rows,
	place: sheet ? { ...place, sheet, table: 1 } : { ...place, table: 1 }
});

describe('files that are not as they should be', () => {
	test('Windows-1252 gives the same plan as UTF-8', () => {
		const windows = Uint8Array.from(TEXT, (character) => character.charCodeAt(0));
		expect(parseBytes(windows)).toEqual(parseBytes(new TextEncoder().encode(TEXT)));
		expect(parseBytes(windows).plan?.activities.length).toBe(2);
	});
	test('a file cut anywhere is read as far as it goes, without an exception', () => {
		const bytes = new TextEncoder().encode(TEXT);
		for (let length = 1; length < bytes.length; length++) {
			const { plan, findings } = parseBytes(bytes.subarray(0, length));
			expect(plan === null).toBe(findings.some((finding) => finding.severity === 'error'));
			expect(plan?.activities.length ?? 0).toBeLessThanOrEqual(2);
		}
	});
	test('a file of prose without activities says so and gives no plan', () => {
		const { plan, findings } = parsePlan(documentOf(heading(1, 'Årsmöte'), paragraph('Mötet öppnades klockan 19.')));
		expect(plan).toBeNull();
		expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([['plan-without-activities', 'error']]);
	});
	test('a document without blocks gives no plan', () => {
		expect(parsePlan(documentOf()).plan).toBeNull();
	});
});

describe('documents with real headings', () => {
	test('the heading levels tell the title, the focus areas and what belongs under them', () => {
		const { plan } = parsePlan(
			documentOf(
				heading(1, 'Tillsammans för ett lugnare Ekby'),
				heading(2, 'Bilbränder'),
				paragraph('Sex bilar har brunnit.'),
				heading(3, 'Orsaker i korthet'),
				table([
					['Åtgärd', 'Vem'],
					['Kameror vid infarten', 'Kommunen'],
					['Nattvandring', 'Föreningarna']
				]),
				heading(2, 'Klotter'),
				table([
					['Åtgärd', 'Vem'],
					['Sanering inom ett dygn', 'Kommunen']
				])
			)
		);
		expect(plan?.title).toBe('Tillsammans för ett lugnare Ekby');
		expect(plan?.focusAreas.map(({ name, description }) => [name, description])).toEqual([
			['Bilbränder', 'Sex bilar har brunnit.'],
			['Klotter', '']
		]);
		expect(plan?.activities.map(({ focusArea }) => focusArea)).toEqual(['Bilbränder', 'Bilbränder', 'Klotter']);
	});
	test('a name that spans several rows is the name of each of them', () => {
		const rows = [
			['Aktivitet', 'Hur', 'Vem'],
			['Nattvandring', 'Rekrytera vuxna', 'Skolan'],
			['', 'Skaffa västar', 'Kommunen']
		];
		expect(titlesOf(documentOf(table(rows)))).toEqual(['Nattvandring', 'Nattvandring']);
	});
	test('a sheet for each focus area is a focus area for each sheet', () => {
		const rows = (title: string) => [
			['Aktivitet', 'Vem'],
			[title, 'Kommunen']
		];
		const { plan } = parsePlan(
			documentOf(
				table(rows('Fältvandring'), 'Unga'),
				table(rows('Fler lampor'), 'Parker'),
				table([['Läs mig först', '']], 'Info')
			)
		);
		expect(plan?.activities.map(({ title, focusArea }) => [title, focusArea])).toEqual([
			['Fältvandring', 'Unga'],
			['Fler lampor', 'Parker']
		]);
	});
	test('a sheet with its title above and two tables under each other is a plan with two focus areas', () => {
		const header = ['Aktivitet', 'Vem', 'När'];
		const sheet = [
			['Åtgärdsplan 2027', '', ''],
			['', '', ''],
			['Bostadsinbrott', '', ''],
			header,
			['Grannsamverkan', 'Polisen', 'våren'],
			['Cykeldetektiver', '', ''],
			['', '', ''],
			['Trafik vid skolan', '', ''],
			header,
			['Vandrande skolbuss', 'Skolan', 'hösten']
		];
		const { plan } = parsePlan({ ...documentOf(table(sheet, 'Blad1')), format: 'spreadsheet' });
		expect(plan?.title).toBe('Åtgärdsplan 2027');
		expect(plan?.activities.map((one) => [one.focusArea, one.title, one.starts, one.place.row])).toEqual([
			['Bostadsinbrott', 'Grannsamverkan', '2027-03-01', 5],
			['Bostadsinbrott', 'Cykeldetektiver', null, 6],
			['Trafik vid skolan', 'Vandrande skolbuss', '2027-09-01', 10]
		]);
	});
	test('points under «Aktiviteter» are activities where nothing else names one, else parts of the one that is named', () => {
		const points = '• Rondering\n• Belysning';
		const unnamed = table([
			['Samverkansforum', 'Parkgruppen'],
			['Ansvarig', 'Kommunen'],
			['Aktiviteter', points]
		]);
		const named = table([
			['Aktivitet', 'Trygg park'],
			['Ansvarig', 'Kommunen'],
			['Åtgärder', points]
		]);
		expect(titlesOf(documentOf(unnamed))).toEqual(['Rondering', 'Belysning']);
		expect(titlesOf(documentOf(named))).toEqual(['Trygg park']);
		expect(parsePlan(documentOf(named)).plan?.activities[0]?.measureItems).toEqual(['Rondering', 'Belysning']);
	});
	test('a place that ends in -plan is a focus area, not the name of a plan', () => {
		const rows = [
			['Aktivitet', 'Vem'],
			['Rondering', 'Kommunen']
		];
		const { plan } = parsePlan(documentOf(heading(1, 'Åtgärdsplan'), heading(2, 'Tryggt på Odenplan'), table(rows)));
		expect(plan?.activities[0]?.focusArea).toBe('Tryggt på Odenplan');
	});
	test('list points in a cell are the parts of a measure and keep their words', () => {
		const { plan } = parsePlan(
			documentOf(
				table([
					['Aktivitet', 'Åtgärd'],
					['Tryggare park', '• Gallra buskar\n• Laga lampor\nvid dammen']
				])
			)
		);
		expect(plan?.activities[0]?.measureItems).toEqual(['Gallra buskar', 'Laga lampor vid dammen']);
		expect(plan?.activities[0]?.measure).toBe('Gallra buskar Laga lampor vid dammen');
	});
});

test('no table, however odd, is an exception, and every finding of it has a sentence', () => {
	const cell = fc.constantFrom(
		'',
		'Aktivitet',
		'Åtgärder',
		'Vem',
		'När',
		'Mål',
		'• a\n• b',
		'Polis',
		'våren 2025',
		'---',
		'x'.repeat(200)
	);
	const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
	fc.assert(
		fc.property(fc.array(rows, { maxLength: 3 }), (tables) => {
			const { plan, findings } = parsePlan(documentOf(heading(1, 'Plan'), ...tables.map((one) => table(one))));
			expect(plan === null).toBe(findings.some((finding) => finding.code === 'plan-without-activities'));
			for (const activity of plan?.activities ?? []) expect(activity.title).not.toBe('');
			for (const finding of findings) expect(planFindings[finding.code]).toBeDefined();
		})
	);
});

test('every finding has a sentence for the user', () => {
	const { findings } = parseBytes(new TextEncoder().encode(TEXT));
	expect(findings.map((finding) => finding.code)).toEqual(['unknown-column']);
	for (const finding of findings) expect(planFindings[finding.code]?.(finding)).toContain(finding.text);
});

test('the hundredth measure of a long plan is an activity of its own', () => {
	const numbered = [98, 99, 100, 101].flatMap((number) => [
		paragraph(`Åtgärd ${number}: Insats i kvarter ${number}`),
		paragraph('Ansvarig: Polisen')
	]);
	expect(titlesOf(documentOf(heading(1, 'Åtgärdsplan'), heading(2, 'Skadegörelse'), ...numbered))).toEqual([
		'Insats i kvarter 98',
		'Insats i kvarter 99',
		'Insats i kvarter 100',
		'Insats i kvarter 101'
	]);
});

// Makes the workbooks among the cases of statistics: `node tests/cases/make-series.mjs`. What each gives is written by hand in its case.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';

const HERE = join(dirname(fileURLToPath(import.meta.url)), 'series');

/** @param {string} name @param {[string, (string | number | null)[][], string[]?][]} sheets */
function write(name, sheets) {
	const book = XLSX.utils.book_new();
	for (const [title, rows, merges = []] of sheets) {
		const sheet = XLSX.utils.aoa_to_sheet(rows);
		sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
		XLSX.utils.book_append_sheet(book, sheet, title);
	}
	mkdirSync(join(HERE, name), { recursive: true });
	writeFileSync(join(HERE, name, 'input.xlsx'), XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
}

const CRIME_TITLE = 'Klotter (anmälda brott) i kommunen, länet och hela landet';
const crimeSheet = [
	[CRIME_TITLE],
	[null, 'Antal 2022', 'Antal 2023', 'Antal per 100 000 inv 2022', 'Antal per 100 000 inv 2023'],
	['Nacka', 412, 0, 380, '..'],
	['Stockholms län', 21000, 20000, 856, 820]
];

write('indicators-pooled', [
	['Innehåll', [['Indikatorer för kommuners lägesbild'], ['Läs mer på webben']]],
	['Klotter-anmälda', crimeSheet],
	[
		'Klotter-NTU',
		[
			['Problem med klotter i det egna bostadsområdet 2017–2020, enligt NTU 2017–2020. Andel (%) i befolkningen (16–84 år).'],
			[null, '2017/2018', '2019/2020'],
			['Nacka', 7.2, '..'],
			['Hela landet', 9, 'XX']
		]
	]
]);

write('indicators-years', [
	['Klotter-anmälda', crimeSheet],
	[
		'Misshandel-NTU',
		[
			['Självrapporterad utsatthet för misshandel 2022-2023, enligt NTU 2017-2024. Andel (%) utsatta i befolkningen'],
			[null, 'Nacka', null, null, 'Hela landet', null, null],
			[null, 'Andel', 'KI undre', 'KI övre', 'Andel', 'KI undre', 'KI övre'],
			['2022', 3.1, 2, 4.4, 2.9, 2.7, 3.1],
			['2023', '..', '..', '..', 3, 2.8, 3.2],
			['*) Preliminära vikter', null, null, null, null, null, null]
		],
		['B2:D2', 'E2:G2']
	],
	[
		'Klotter-NTU',
		[
			['Problem med klotter i det egna bostadsområdet, enligt NTU 2017–2024. Andel (%) i befolkningen'],
			[],
			[null, 'Nacka', null, null],
			[null, 'Andel', 'KI undre', 'KI övre'],
			[2023, 7.5, 5.5, 9.8],
			[2024, 8.1, 9.0, 10.2]
		]
	],
	[
		'Antal svarande',
		[
			['Antal svarande i NTU.'],
			[null, 'Nacka', 'Hela landet'],
			[2023, 610, 70000],
			[2024, 598, 69000]
		]
	]
]);

write('scb-deso-years-across', [
	[
		'000005FC',
		[
			['Folkmängden per region efter region, kön och år'],
			[],
			[null, null, '2023', '2024'],
			['0182C1010_DeSO2025', 'kvinnor', 800, 810],
			[null, 'män', 790, 805],
			['0182R001_RegSO2025', 'kvinnor', 3000, 3100],
			[null, 'män', 2900, '..'],
			[],
			['Senaste uppdatering:'],
			['20250322 08:00']
		]
	]
]);

write('kolada-years-across', [
	[
		'Data',
		[
			['Stöld- och tillgreppsbrott, antal/1 000 inv, 3-årsmedelvärde (U07417)'],
			[],
			['Kommun', 'Kön', 2021, 2022, 2023],
			['Nacka', 'Totalt', 31.125, 30, null],
			['Riket', 'Totalt', 38.2, 37.5, 36],
			['Region Stockholm', 'Totalt', 41, 40, 39],
			['Källa: Kolada']
		]
	]
]);

write('open-comparisons', [
	[
		'Indikatorer i bokstavsordning',
		[
			['Öppna jämförelser Trygghet och säkerhet 2018'],
			[],
			['K-kod', 'Kommun', 'Län', 'Anmälda\u00a0våldsbrott, antal per 1\u00a0000 invånare, 2017', 'Skadegörelse per 1\u00a0000 invånare', 'Samlat betyg'],
			[null, 'Min', null, 2.1, 1, 1],
			[null, 'Max', null, 21, 30, 9],
			[null, 'Riket', null, 10.4, 14.2, 5],
			[182, 'Nacka', 'Stockholms län', 7.25, 0, 4],
			[138, 'Tyresö', 'Stockholms län', 8.1, '..', 4]
		]
	]
]);

const school = (/** @type {string} */ year) => [
	[null, null, null, null, null, null, null, null, '9. Trygghet', null],
	[`Skolenkäten ${year}`, null, null, null, null, null, null, null, null, null],
	[null, null, null, null, null, null, null, null, 'Jag känner mig trygg i skolan', 'Det finns elever jag är rädd för'],
	['Läsår', 'Skola', 'Kommun', 'Skolenhetskod', 'Huvudman', 'Antal elever', 'Svarande', 'Svarsfrekvens', 'Medelvärde', 'Medelvärde'],
	[null, 'Solskolan', 'Nacka', '10000001', 'Kommunal', 50, 44, 88, 8.1, 0],
	[null, 'Månskolan', 'Nacka', '10000002', 'Enskild', 20, 4, 20, null, null],
	[null, null, 'Nacka', null, null, 2000, 1700, 85, 7.9, 8.4]
];
write('school-survey', [['Åk 8', school('2023')]]);
write('school-survey-adds-schools', [['Åk 8', school('2023')]]);

write('citizen-survey-two-headers', [
	[
		'Tabell',
		[
			['Trygghet utomhus när det är mörkt, andel efter region, kön och år'],
			[],
			[null, null, 'Svarsandel', null, 'Osäkerhetstal', null],
			[null, null, '2021', '2022', '2021', '2022'],
			['0182 Nacka', 'kvinnor', 52.5, 53, 4.1, '..'],
			[null, 'män', 80, '..', 3.2, '..'],
			[],
			['Osäkerhetstal är halva bredden på ett 95-procentigt konfidensintervall.']
		]
	]
]);

write('ntu-confidential', [
	[
		'Tabell 4',
		[
			['Otrygghet vid utevistelse sent på kvällen. Källa: Nationella trygghetsundersökningen'],
			['Region', 'Fråga', 'År', 'Andel (%)', 'Antal svar'],
			['Polisregion Stockholm', 'Otrygghet vid utevistelse sent på kvällen', 2016, 17, 3300],
			['Nacka', 'Otrygghet vid utevistelse sent på kvällen', 2016, 'XX', null],
			['Tyresö', 'Otrygghet vid utevistelse sent på kvällen', 2016, '..', null]
		]
	]
]);

write('ntu-questions-across', [
	[
		'Blad1',
		[
			['Självrapporterad utsatthet 2016 enligt NTU. Andel (%)'],
			['Lokalpolisområde', 'Utsatthet för misshandel', 'Utsatthet för rån', 'Otrygghet vid utevistelse sent på kvällen'],
			['Lokalpolisområde Nacka', 'XX', 1.5, 17],
			['Nacka kommun', 3, '..', 120],
			['XX: för få svar']
		]
	]
]);

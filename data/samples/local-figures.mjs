import { clusteredCount, normal, randomFor } from './random.mjs';
import { YEARS } from './reported-crime.mjs';

/** Inhabitants of each area, one number a year from 2018. */
export const POPULATIONS = new Map([
	['Nacka kommun', [103_700, 105_200, 106_500, 107_700, 109_100, 110_600, 111_500, 112_300]],
	['Tyresö kommun', [48_000, 48_300, 48_700, 48_900, 49_100, 49_400, 49_600, 49_800]],
	['Värmdö kommun', [44_400, 45_000, 45_500, 46_000, 46_400, 46_700, 47_000, 47_300]],
	['Stockholms län', [2_344_000, 2_377_000, 2_391_000, 2_415_000, 2_440_000, 2_455_000, 2_466_000, 2_480_000]],
	['Fisksätra', [7_900, 7_950, 8_000, 8_020, 8_050, 8_060, 8_080, 8_100]],
	['Orminge', [13_600, 13_700, 13_800, 13_900, 14_000, 14_100, 14_200, 14_300]],
	['Sickla', [7_600, 8_100, 8_600, 9_000, 9_500, 9_900, 10_300, 10_600]],
	['Saltsjöbaden', [9_600, 9_650, 9_700, 9_720, 9_750, 9_780, 9_800, 9_820]]
]);

const PARTS = ['Fisksätra', 'Orminge', 'Sickla', 'Saltsjöbaden'];
const SEASON = [0.7, 0.75, 0.9, 1.05, 1.2, 1.2, 1.1, 1.2, 1.2, 1.05, 0.85, 0.8];
/** Incidents a month in each part. @type {Record<string, number[]>} */
const INCIDENTS = {
	Skadegörelse: [9, 10, 7, 3],
	Klotter: [5, 8, 7, 2],
	Nedskräpning: [11, 9, 8, 4],
	Narkotika: [7, 5, 3, 1],
	Buskörning: [6, 7, 3, 3],
	Samlingar: [10, 8, 6, 2]
};

/** `Område;Kategori;Månad;Antal`. One part sent no reports in the spring of 2021: those rows are not there. */
export function incidentLines() {
	const lines = ['Område;Kategori;Månad;Antal'];
	for (const [index, part] of PARTS.entries()) {
		for (const [category, levels] of Object.entries(INCIDENTS)) {
			const random = randomFor(`${part}/${category}`);
			for (const year of YEARS) {
				for (const [month, weight] of SEASON.entries()) {
					const period = `${year}-${String(month + 1).padStart(2, '0')}`;
					const mean = (levels[index] ?? 0) * weight * incidentChange(part, category, period);
					const count = clusteredCount(random, mean, 1.6);
					const silent = part === 'Saltsjöbaden' && period >= '2021-03' && period <= '2021-05';
					if (!silent) lines.push([part, category, period, count].join(';'));
				}
			}
		}
	}
	return lines;
}

/** What the simulation lets happen: less graffiti in Orminge from 2023, fewer gatherings in Fisksätra from spring 2022. */
function incidentChange(/** @type {string} */ part, /** @type {string} */ category, /** @type {string} */ period) {
	if (part === 'Orminge' && category === 'Klotter') return period < '2023-03' ? 1.2 : 0.65;
	if (part === 'Fisksätra' && category === 'Samlingar') return period < '2022-04' ? 1.1 : 0.75;
	return 1;
}

/** Questions with the true share of each part and the municipality in 2018, and the change by 2024. */
/** @type {[string, number[], number[]][]} */
const QUESTIONS = [
	['Otrygg utomhus sen kväll', [0.43, 0.35, 0.25, 0.14, 0.26], [-0.08, -0.02, 0.01, 0.01, -0.01]],
	['Oro för inbrott', [0.2, 0.24, 0.23, 0.33, 0.26], [-0.03, -0.05, -0.04, -0.06, -0.05]],
	['Utsatt för våld', [0.04, 0.035, 0.03, 0.015, 0.025], [0, 0, 0, 0, 0]],
	['Problem med skadegörelse', [0.36, 0.33, 0.24, 0.14, 0.24], [-0.05, -0.03, 0, 0.01, -0.01]],
	['Problem med narkotika', [0.4, 0.31, 0.2, 0.1, 0.22], [-0.03, 0.02, 0.03, 0.02, 0.01]],
	['Problem med buskörning', [0.38, 0.4, 0.24, 0.27, 0.3], [0.02, 0.04, 0.02, 0.03, 0.03]],
	['Problem med nedskräpning', [0.48, 0.37, 0.33, 0.15, 0.3], [-0.06, -0.03, -0.02, 0, -0.02]],
	['Polisen bryr sig om problemen i området', [0.41, 0.44, 0.47, 0.5, 0.46], [0.05, 0.03, 0.02, 0.01, 0.03]]
];
const INDEX = { label: 'Problemindex (0–6)', start: [3.1, 2.6, 2, 1.1, 1.9], change: [-0.4, -0.1, 0.1, 0.1, 0] };
const WAVES = [2018, 2020, 2022, 2024];

/** `Område;Fråga;År;Andel;Antal svar`: shares in percent with one decimal, an index on its own scale. */
export function surveyLines() {
	const lines = ['Område;Fråga;År;Andel;Antal svar'];
	for (const [index, area] of [...PARTS, 'Nacka'].entries()) {
		for (const [wave, year] of WAVES.entries()) {
			const asked = randomFor(`${area}/${year}`);
			const answers = area === 'Nacka' ? 1460 + Math.floor(asked() * 90) : 200 + Math.floor(asked() * 61);
			const moved = wave / (WAVES.length - 1);
			for (const [question, start, change] of QUESTIONS) {
				const share = (start[index] ?? 0) + (change[index] ?? 0) * moved;
				const random = randomFor(`${area}/${year}/${question}`);
				const said = Math.round(answers * share + normal(random) * Math.sqrt(answers * share * (1 - share)));
				const percent = ((100 * Math.max(0, said)) / answers).toFixed(1).replace('.', ',');
				lines.push([area, question, year, percent, answers].join(';'));
			}
			const random = randomFor(`${area}/${year}/${INDEX.label}`);
			const mean =
				(INDEX.start[index] ?? 0) + (INDEX.change[index] ?? 0) * moved + (normal(random) * 1.3) / Math.sqrt(answers);
			lines.push([area, INDEX.label, year, mean.toFixed(2).replace('.', ','), answers].join(';'));
		}
	}
	return lines;
}

/** `Område;År;Antal`: inhabitants at the end of each year. */
export function populationLines() {
	const lines = ['Område;År;Antal'];
	for (const [area, people] of POPULATIONS) {
		for (const [index, year] of YEARS.entries()) lines.push([area, year, people[index] ?? ''].join(';'));
	}
	return lines;
}

import { clusteredCount, randomFor } from './random.mjs';

export const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];

const EVEN = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const PEOPLE = [0.93, 0.92, 1, 1.02, 1.1, 1.05, 0.82, 0.98, 1.1, 1.06, 1.02, 1];
const DARK = [1.25, 1.1, 1, 0.85, 0.8, 0.75, 0.85, 0.85, 0.9, 1.1, 1.25, 1.3];
const SUMMER = [0.8, 0.8, 0.95, 1.05, 1.15, 1.1, 1, 1.1, 1.15, 1.05, 0.95, 0.9];

/**
 * One crime type: how many a year per 100 000 inhabitants in the first year, its change a year, season and clustering.
 * `under` and `parts` build the hierarchy; a type with `parts` is their sum, `of` is a share of the type it stands under.
 * @typedef {{ label: string, perYear?: number, change?: number, season?: number[], dispersion?: number,
 *   parts?: Kind[], within?: { label: string, of: number, change?: number }[] }} Kind
 */
/** @type {Kind[]} */
const KINDS = [
	{
		label: '3-7 kap. Brott mot person',
		parts: [
			{
				label: '3 kap. Brott mot liv och hälsa',
				perYear: 570,
				change: -0.015,
				season: PEOPLE,
				dispersion: 1.7,
				within: [{ label: 'därav misshandel inkl. grov', of: 0.92 }]
			},
			{ label: '4 kap. Brott mot frihet och frid', perYear: 790, change: 0.005, season: PEOPLE, dispersion: 2.4 },
			{ label: '5 kap. Ärekränkningsbrott', perYear: 42, change: -0.01, season: EVEN, dispersion: 1.4 },
			{ label: '6 kap. Sexualbrott', perYear: 108, change: 0.02, season: EVEN, dispersion: 1.8 },
			{ label: '7 kap. Brott mot familj', perYear: 9, change: 0, season: EVEN, dispersion: 1.1 }
		]
	},
	{
		label: '8 kap. Stöld, rån m.m.',
		perYear: 2500,
		change: -0.035,
		season: EVEN,
		dispersion: 2.6,
		within: [
			{ label: 'därav inbrottsstöld i bostad', of: 0.062, change: -0.05 },
			{ label: 'därav rån, inkl. grovt', of: 0.02 }
		]
	},
	{
		label: '12 kap. Skadegörelsebrott',
		perYear: 1250,
		change: -0.005,
		season: SUMMER,
		dispersion: 2.8,
		within: [{ label: 'därav klotter', of: 0.27, change: 0.02 }]
	},
	{ label: 'Brott mot narkotikastrafflagen', perYear: 640, change: 0.01, season: SUMMER, dispersion: 3.5 }
];

/** How much more or less is reported per inhabitant than in the first area. */
const LEVELS = new Map([
	['Nacka kommun', 1],
	['Tyresö kommun', 1.08],
	['Värmdö kommun', 0.92],
	['Stockholms län', 1.35]
]);

/**
 * The lines of a text export in the form of Brå's `Databasfil`: ancestors repeated before each chosen type, a header of
 * six fields and rows of seven, the last year preliminary, the rate per month and rounded.
 * @param {Map<string, number[]>} populations inhabitants of each area, one number a year
 */
export function reportedCrimeLines(populations) {
	const lines = ['Region;Brott;År;Period;Antal;/100 000 inv'];
	for (const [area, level] of LEVELS) {
		const people = populations.get(area);
		if (!people) throw new Error(`no population for ${area}`);
		for (const kind of KINDS) {
			for (const chain of chainsOf(simulate(kind, area, level, people), [])) {
				for (const { label, counts } of chain) lines.push(...monthLines(area, label, counts, people));
			}
		}
	}
	return lines;
}

/** @typedef {{ label: string, counts: number[], below: Simulated[] }} Simulated */
/**
 * @param {Kind} kind @param {string} area @param {number} level @param {number[]} people
 * @returns {Simulated}
 */
function simulate(kind, area, level, people) {
	if (kind.parts) {
		const below = kind.parts.map((part) => simulate(part, area, level, people));
		const counts = YEARS.flatMap((_, year) =>
			MONTHS.map((__, month) => below.reduce((sum, part) => sum + (part.counts[year * 12 + month] ?? 0), 0))
		);
		return { label: kind.label, counts, below };
	}
	const { perYear = 0, change = 0, season = EVEN, dispersion = 1.5 } = kind;
	const random = randomFor(`${area}/${kind.label}`);
	const counts = people.flatMap((inhabitants, year) =>
		season.map((weight) => {
			const mean = (((perYear * level) / 12) * weight * inhabitants * (1 + change) ** year) / 100_000;
			return clusteredCount(random, mean, dispersion);
		})
	);
	const below = (kind.within ?? []).map(({ label, of, change: drift = 0 }) => {
		const chosen = randomFor(`${area}/${kind.label}/${label}`);
		const share = (/** @type {number} */ at) => {
			const weight = label.includes('bostad') ? (DARK[at % 12] ?? 1) : 1;
			return Math.min(0.97, of * weight * (1 + drift) ** Math.floor(at / 12));
		};
		return { label, counts: counts.map((count, at) => partOf(chosen, count, share(at))), below: [] };
	});
	return { label: kind.label, counts, below };
}

/** How many of `count` are of a sort that each is with the chance `share`. */
function partOf(/** @type {() => number} */ random, /** @type {number} */ count, /** @type {number} */ share) {
	let part = 0;
	for (let one = 0; one < count; one += 1) if (random() < share) part += 1;
	return part;
}

/**
 * Every chosen type with its ancestors before it, outermost first.
 * @param {Simulated} node @param {Simulated[]} above
 * @returns {Simulated[][]}
 */
function chainsOf(node, above) {
	const chain = [...above, node];
	return [chain, ...node.below.flatMap((child) => chainsOf(child, chain))];
}

/** @param {string} area @param {string} label @param {number[]} counts @param {number[]} people */
function monthLines(area, label, counts, people) {
	return counts.map((count, at) => {
		const year = Math.floor(at / 12);
		const written = year === YEARS.length - 1 ? `${YEARS[year]} prel.` : String(YEARS[year]);
		const rate = Math.round((100_000 * count) / (people[year] ?? 1));
		return `${area};${label};${written};${MONTHS[at % 12]};${count};${rate};`;
	});
}

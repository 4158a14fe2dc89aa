import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The months of all municipalities in the form of Brå's text export: ancestors repeated before each crime type, Latin-1 and a
 * `;` too many in each row. Counts follow a fixed pattern, so that the same number of months gives the same bytes.
 */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
const PERSON = '3-7 kap. Brott mot person';
const PROPERTY = '8-12 kap. Brott mot förmögenhet';
/** As listed for each area: a label once for itself and once for each chosen descendant. */
const LISTED = [
	PERSON,
	PERSON,
	'3 kap. Brott mot liv och hälsa',
	PERSON,
	'4 kap. Brott mot frihet och frid',
	PERSON,
	'6 kap. Sexualbrott',
	PROPERTY,
	PROPERTY,
	'8 kap. Stöld-, rån- och tillgreppsbrott',
	PROPERTY,
	'9 kap. Bedrägeri och annan oredlighet',
	PROPERTY,
	'12 kap. Skadegörelsebrott'
];
const FIRST_YEAR = 2000;

/**
 * Writes such a file with at least so many rows, and returns how many it has. Without `hierarchy` every row is a figure of
 * its own.
 * @param {string} path
 * @param {number} wanted
 * @param {boolean} hierarchy
 */
export function writeCrimeFile(path, wanted, hierarchy = true) {
	const listed = hierarchy ? LISTED : LISTED.map((_, at) => `${at + 3} kap. Brott av slag ${at}`);
	const kinds = [...new Set(listed)];
	const areas = municipalities();
	const months = Math.ceil(wanted / (areas.length * listed.length));
	const blocks = ['Region;Brott;År;Period;Antal;/100 000 inv\n'];
	areas.forEach((area, at) => {
		const people = 5000 + 700 * at;
		/** @type {string[]} */
		const rows = [];
		listed.forEach((label) => {
			const level = people / (200 + 37 * kinds.indexOf(label));
			for (let month = 0; month < months; month += 1) {
				const count = Math.round(level * (1 + 0.2 * Math.sin(month / 2)) + ((at * 7 + month * 13) % 11));
				const rate = Math.round((count * 100_000) / people);
				rows.push(
					`${area} kommun;${label};${FIRST_YEAR + Math.floor(month / 12)};${MONTHS[month % 12]};${count};${rate};\n`
				);
			}
		});
		blocks.push(rows.join(''));
	});
	writeFileSync(path, Buffer.from(blocks.join(''), 'latin1'));
	return areas.length * listed.length * months;
}

function municipalities() {
	const lines = readFileSync('data/reference/areas.csv', 'utf8').trim().split('\n');
	return lines.map((line) => line.split(',')).flatMap(([, name = '', kind]) => (kind === 'kommun' ? [name] : []));
}

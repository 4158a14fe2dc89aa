// `npm run bench:calibration`: how often the verdicts cry wolf, how often the limits hold the truth, and what they can see. Prints the
// table and writes it to docs/calibration.md and src/lib/stats/calibration.json. Ends with 1 where a promise is broken.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { createServer } from 'vite';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(ROOT);
const DRAWS = Number(process.argv[2] ?? 300);
/** Only the designs whose names begin so are measured anew; the others keep what they have. */
const ONLY = (process.argv[3] ?? '').split(',');
const STYLE = { useTabs: true, printWidth: 120 };
const RESULTS = 'src/lib/stats/calibration.json';
/** What is promised: most false alarms and least coverage without autocorrelation, most false alarms with 0.5. */
const PROMISED = { falseAlarms: 0.06, coverage: 0.94, falseAlarmsCorrelated: 0.12 };

const server = await createServer({
	root: ROOT,
	configFile: false,
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, hmr: false, ws: false, watch: null },
	optimizeDeps: { noDiscovery: true }
});
const { AUTOCORRELATIONS, DESIGNS, DRIFTING, calibrate, powerOf } = await server.ssrLoadModule('/tests/calibration.ts');

/** @typedef {{ autocorrelation: number, falseAlarms: number, highest: number }} Found */
/** @typedef {{ ratio: number, byMean: { mean: number, power: number }[] }} Power */
/** @typedef {{ design: string, method: string, promised: boolean, draws: number, alarms: Found[], coverage: number, lowestCoverage: number, power: Power[] }} Row */

const designs = [...DESIGNS, ...DRIFTING];
/** @type {Row[]} */
let rows = [];
for (const design of designs.filter(({ name }) => ONLY.some((start) => name.startsWith(start)))) {
	const measured = rowOf(design);
	console.log(lineOf(measured));
	// Kept after each design: several may be measured side by side.
	/** @type {Row[]} */
	const earlier = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')).rows : [];
	rows = designs.flatMap(({ name }) => [measured, ...earlier].find((row) => row.design === name) ?? []);
	writeFileSync(RESULTS, await format(JSON.stringify({ promised: PROMISED, rows }), { ...STYLE, parser: 'json' }));
}
await server.close();
mkdirSync('docs', { recursive: true });
writeFileSync('docs/calibration.md', document());
const broken = rows.filter((row) => row.promised && isBroken(row));
for (const { design } of broken) console.error(`A promise is broken: ${design}`);
process.exitCode = broken.length > 0 ? 1 : 0;

/** @param {import('../calibration.ts').Design} design @returns {Row} */
function rowOf(design) {
	// A series beside twelve others takes as long as twenty alone.
	const draws = Math.ceil(design.areas > 0 ? DRAWS / 3 : DRAWS);
	const found = AUTOCORRELATIONS.map((/** @type {number} */ value) => ({ value, ...calibrate(design, value, draws) }));
	const [independent] = found;
	const ratios = design.after === 0 ? [0.9, 0.8] : [0.7, 0.5];
	return {
		design: design.name,
		method: independent.method,
		promised: design.drift === undefined,
		draws,
		alarms: found.map((/** @type {{ value: number, falseAlarms: number, highest: number }} */ one) => ({
			autocorrelation: one.value,
			falseAlarms: rounded(one.falseAlarms),
			highest: rounded(one.highest)
		})),
		coverage: rounded(independent.coverage),
		lowestCoverage: rounded(independent.lowestCoverage),
		power: ratios.map((ratio) => ({
			ratio,
			byMean: powerOf(design, ratio, draws).map((/** @type {{ mean: number, power: number }} */ { mean, power }) => ({
				mean,
				power: rounded(power)
			}))
		}))
	};
}

/** @param {Row} row */
function isBroken({ alarms, coverage }) {
	const isOver = (/** @type {Found} */ { autocorrelation, falseAlarms }) =>
		falseAlarms > (autocorrelation === 0 ? PROMISED.falseAlarms : PROMISED.falseAlarmsCorrelated);
	return alarms.some(isOver) || coverage < PROMISED.coverage;
}

/** @param {number} share */
function rounded(share) {
	return Math.round(share * 1000) / 1000;
}

/** @param {number} share */
function percent(share) {
	return `${(share * 100).toFixed(1)} %`;
}

/** @param {Row} row */
function lineOf({ design, alarms, coverage, power }) {
	const shares = alarms.map(({ falseAlarms, highest }) => `${percent(falseAlarms)} (${percent(highest)})`);
	const seen = power.map(
		({ ratio, byMean }) =>
			`×${ratio}: ${byMean.map((one) => `${one.mean}: ${Math.round(one.power * 100)} %`).join(', ')}`
	);
	return `| ${[design, ...shares, percent(coverage), seen.join('; ')].join(' | ')} |`;
}

function document() {
	const promised = rows.filter((row) => row.promised);
	const drifting = rows.filter((row) => !row.promised);
	const head = [
		'| Design | False alarms, ρ = 0 | ρ = 0.25 | ρ = 0.5 | Coverage, ρ = 0 | Power |',
		'| --- | --- | --- | --- | --- | --- |'
	];
	return [
		'# Calibration of the verdicts',
		'',
		'Made by `npm run bench:calibration`; do not edit. The same numbers are in `src/lib/stats/calibration.json`.',
		'',
		'Each share of false alarms rests on some hundred series (`draws` in the file) for every combination of the means of the design,',
		'dispersions (variance over mean) of 1, 2 and 3, and seasons of 0 and 30 %. Counts are negative binomial; ρ is the correlation of',
		'neighbouring periods. A false alarm is a verdict of a fall or a rise where nothing changed. In brackets: the highest among the means and dispersions.',
		'Coverage is how often the 95 % limits hold the true ratio. Power is how often a true change is called one, by the mean number of',
		"events per period, with dispersion 1.5, season 20 % and ρ = 0; for a trend the ratio is per year. Numbers in a design's name are",
		'periods before and after, and comparison areas.',
		'',
		`Promised: at most ${percent(PROMISED.falseAlarms)} false alarms and at least ${percent(PROMISED.coverage)} coverage for ρ = 0, and at most ${percent(PROMISED.falseAlarmsCorrelated)} false alarms for ρ = 0.5.`,
		'A strong correlation between neighbouring periods is therefore not fully safe: false alarms are then up to twice as common as',
		'the 5 % that the limits say, and the reader is told so where it is seen in the series.',
		'',
		...head,
		...promised.map(lineOf),
		'',
		'## Where areas drift apart by themselves',
		'',
		'No promise is made here. Each area, without any measure, gets a lasting change of its own (standard deviation 20 %, «little»: 10 %)',
		'when the measure starts. One or two comparison areas cannot show how far areas drift: then 10 % is assumed, about what areas of the',
		"county of Stockholm differ from year to year. From three on the areas' own spread widens the limits, and from nine on the strongest",
		'verdict also asks the placebo test.',
		'',
		...head,
		...drifting.map(lineOf),
		'',
		'## Where the methods are more careful than their textbooks',
		'',
		'- Series of at most 36 values: the correlation of neighbouring residuals is corrected for more of what the fit takes away. Without',
		'  that, three months beside twelve had up to 15 % false alarms at ρ = 0.5, 24 months and 12 up to 13 %, and ten-year trends 18 %.',
		'- Mann–Kendall: the variance is widened for autocorrelation. Without that, seven-year trends had up to 17 % false alarms at ρ = 0.5.',
		'- Two single years: a dispersion of 5 is assumed, not 2. Years that are sums of months with dispersion 3 and ρ = 0.5 vary that much.',
		'- Three or more comparison areas: the limits are at least as wide as the areas themselves differ. Without that, four areas had 45 %',
		'  false alarms where areas drift apart. With one or two a drift is assumed; without that, two areas had 48 %.',
		'- A rise that is gone without the two highest months (the highest quarter) after the start is called a peak and no change, and so',
		'  is a fall that rests on a peak before it. That costs power where the follow-up is short.',
		''
	].join('\n');
}

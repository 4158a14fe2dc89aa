// `npm run bench:plans`: precision and recall of activities and fields over the own cases and the real plans, and the time each file takes.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(ROOT);
const server = await createServer({
	root: ROOT,
	configFile: false,
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, hmr: false, ws: false, watch: null },
	optimizeDeps: { noDiscovery: true }
});
const { REAL, REAL_PLANS, caseFolders, fromGolden, readPlanFile, scoresOf, withGoldenNames } =
	await server.ssrLoadModule('/tests/plan-scores.ts');

const own = [];
for (const { name, path, expected } of caseFolders()) own.push(await measured(name, path, expected.activities));
print(`Own cases (${own.length})`, own);
const real = [];
for (const [file, golden] of REAL_PLANS) {
	const { activities } = JSON.parse(readFileSync(`${REAL}/expected/${golden}`, 'utf8'));
	real.push(await measured(file, `${REAL}/${file}`, activities.map(fromGolden)));
}
if (real.length > 0) print(`Real plans (${real.length})`, real);
await server.close();

/** @param {string} name @param {string} path @param {unknown[]} expected */
async function measured(name, path, expected) {
	// The first reading also loads the library of its format; the second is what a running server takes.
	await readPlanFile(path);
	const { plan, milliseconds } = await readPlanFile(path);
	return { name, expected, activities: (plan?.activities ?? []).map(withGoldenNames), milliseconds };
}

/** @param {string} heading @param {Awaited<ReturnType<typeof measured>>[]} plans */
function print(heading, plans) {
	console.log(`\n${heading}`);
	console.table(
		Object.fromEntries(
			[...scoresOf(plans)].map(([name, { wanted, found, precision, recall, f1 }]) => [
				name,
				{ wanted, found, precision: precision.toFixed(3), recall: recall.toFixed(3), F1: f1.toFixed(3) }
			])
		)
	);
	console.table(
		Object.fromEntries(
			plans.map(({ name, expected, activities, milliseconds }) => [
				name,
				{ wanted: expected.length, found: activities.length, ms: Math.round(milliseconds) }
			])
		)
	);
}

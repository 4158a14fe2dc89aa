// `npm test`: everything from installation to browser, in the order in which it is cheapest to fail. Ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { installOffice } from './install-office.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const RESULTS = join(ROOT, 'test-results');
const bin = (/** @type {string} */ name, /** @type {string} */ file) => join(ROOT, 'node_modules', name, file);

let passed = 0;
let failed = 0;
let skipped = 0;

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

step('Installation och bygge', [join(ROOT, 'src', 'start.mjs'), '--build']);
step('Typer', [bin('@sveltejs/kit', 'svelte-kit.js'), 'sync']);
step('Typer', [bin('svelte-check', 'bin/svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings']);
step('Format', [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
step('Lint', [bin('eslint', 'bin/eslint.js'), '.']);

installOffice();

const units = join(RESULTS, 'unit.json');
run('Enhetstester och inläsningsfall', [
	bin('vitest', 'vitest.mjs'),
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${units}`
]);
count(() => {
	const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
		readFileSync(units, 'utf8')
	);
	return [numPassedTests, Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0), numPendingTests];
});

const chromium = findChromium();
if (!chromium.path) {
	console.error(chromium.trouble);
	failed += 1;
} else {
	const browser = join(RESULTS, 'browser.json');
	run('Webbläsartester', [bin('@playwright/test', 'cli.js'), 'test', '--reporter=list,json'], {
		CHROMIUM_PATH: chromium.path,
		PLAYWRIGHT_JSON_OUTPUT_FILE: browser
	});
	count(() => {
		const { expected, unexpected, flaky, skipped: left } = JSON.parse(readFileSync(browser, 'utf8')).stats;
		return [expected, unexpected + flaky, left];
	});
}

finish();

/**
 * A step without tests of its own counts as one.
 * @param {string} name
 * @param {string[]} parts
 */
function step(name, parts) {
	if (run(name, parts)) {
		passed += 1;
		return;
	}
	failed += 1;
	finish();
}

/**
 * @param {string} name
 * @param {string[]} parts
 * @param {Record<string, string>} env
 */
function run(name, parts, env = {}) {
	console.log(`\n— ${name}`);
	const { status } = spawnSync(process.execPath, parts, {
		cwd: ROOT,
		stdio: 'inherit',
		env: { ...process.env, ...env }
	});
	return status === 0;
}

/** @param {() => number[]} read */
function count(read) {
	try {
		const [ok = 0, bad = 0, left = 0] = read();
		passed += ok;
		failed += bad;
		skipped += left;
	} catch (error) {
		console.error(`Testerna lämnade inget resultat: ${error}`);
		failed += 1;
	}
}

function finish() {
	const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
	writeFileSync(join(RESULTS, 'summary.txt'), line);
	console.log(`\n${line}`);
	process.exit(failed > 0 ? 1 : 0);
}

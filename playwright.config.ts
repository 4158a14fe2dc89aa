import { defineConfig } from '@playwright/test';

/** Where the tests' own server keeps its data; emptied before each run. */
export const DATA = 'test-results/data';
const PORT = Number(process.env.LAGESBILD_TEST_PORT ?? 4273);
/** Where the tests put up publishers of their own. */
export const PUBLISHER_PORT = PORT + 1;
/** Chromium looks things up in the background unless told not to. */
const QUIET = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run'
];

export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results/browser',
	// The journeys share one server and one warehouse, as people in a municipality do.
	workers: 1,
	fullyParallel: false,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		viewport: { width: 1440, height: 900 },
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH,
			args: process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET
		}
	},
	webServer: {
		command: 'node tests/browser/server.mjs',
		url: `http://127.0.0.1:${PORT}/halsa`,
		env: {
			PORT: String(PORT),
			LAGESBILD_DATA: DATA,
			LAGESBILD_KOLADA: `http://127.0.0.1:${PUBLISHER_PORT}`,
			LAGESBILD_SCB: `http://127.0.0.1:${PUBLISHER_PORT}`
		},
		timeout: 120_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 }
	}
});

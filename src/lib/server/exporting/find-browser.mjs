// Plain JavaScript, as the tests' own first step runs it before anything is built.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/**
 * The path of an installed Chromium, Chrome or Edge, or what CHROMIUM_PATH says; null without any.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null}
 */
export function findBrowser(env) {
	if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
	const finder = process.platform === 'win32' ? 'where' : 'which';
	for (const name of NAMES) {
		const { status, stdout } = spawnSync(finder, [name], { encoding: 'utf8' });
		const [first] = (stdout ?? '').split(/\r?\n/);
		if (status === 0 && first) return first;
	}
	return fixedPlaces(env).find((path) => existsSync(path)) ?? null;
}

/**
 * Where the programs lie that are on no search path.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
function fixedPlaces(env) {
	const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name] ?? '');
	return [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
		...windows.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
		...windows.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'))
	];
}

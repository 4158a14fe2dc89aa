// Finds a Chromium for the browser tests: an installed one, else Playwright's own, else Debian's where we may install it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const FIXED = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
		join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe')
	)
];

/** @returns {{ path: string | null, trouble: string }} */
export function findChromium() {
	const path = process.env.CHROMIUM_PATH ?? installed() ?? playwrights() ?? installOnDebian();
	return {
		path,
		trouble:
			'Hittar ingen Chrome eller Chromium för webbläsartesterna. Installera en, eller ange sökvägen i CHROMIUM_PATH.'
	};
}

function installed() {
	const finder = process.platform === 'win32' ? 'where' : 'which';
	for (const name of NAMES) {
		const { status, stdout } = spawnSync(finder, [name], { encoding: 'utf8' });
		const [first] = (stdout ?? '').split(/\r?\n/);
		if (status === 0 && first) return first;
	}
	return FIXED.find((path) => existsSync(path)) ?? null;
}

function playwrights() {
	const { stdout } = spawnSync(
		process.execPath,
		['-e', "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"],
		{ encoding: 'utf8' }
	);
	const path = (stdout ?? '').trim();
	return path && existsSync(path) ? path : null;
}

function installOnDebian() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
	console.log('Installerar Debians chromium …');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
	return installed();
}

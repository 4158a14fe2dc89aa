// Finds a Chromium for the browser tests: an installed one, else Playwright's own, else Debian's where we may install it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../src/lib/server/exporting/find-browser.mjs';

/** @returns {{ path: string | null, trouble: string }} */
export function findChromium() {
	const path = findBrowser(process.env) ?? playwrights() ?? installOnDebian();
	return {
		path,
		trouble:
			'Hittar ingen Chrome eller Chromium för webbläsartesterna. Installera en, eller ange sökvägen i CHROMIUM_PATH.'
	};
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
	return findBrowser(process.env);
}

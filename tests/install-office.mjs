// Finds the programs that open what the product writes, and installs Debian's where we may; without them those tests are skipped.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'];

export function installOffice() {
	if (isThere('soffice') && isThere('pdftotext')) return;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
		console.log('LibreOffice eller pdftotext saknas: testerna som öppnar Word- och Excelfiler hoppas över.');
		return;
	}
	console.log('Installerar Debians LibreOffice …');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { stdio: 'inherit', env });
}

/** @param {string} command */
function isThere(command) {
	return spawnSync(process.platform === 'win32' ? 'where' : 'which', [command]).status === 0;
}

// Finds the programs that open what the product writes, and installs Debian's where we may; without them those tests are skipped.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'libreoffice-impress-nogui', 'poppler-utils'];

export function installOffice() {
	if (isThere('soffice') && isThere('pdftotext') && hasSlides()) return;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
		console.log(
			'LibreOffice eller pdftotext saknas: testerna som öppnar Word-, Excel- och PowerPointfiler hoppas över.'
		);
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

/** LibreOffice is there in parts on Debian: the one that opens slides can be missing alone. */
function hasSlides() {
	return (
		process.platform !== 'linux' ||
		!existsSync('/usr/lib/libreoffice') ||
		existsSync('/usr/lib/libreoffice/program/libsdlo.so')
	);
}

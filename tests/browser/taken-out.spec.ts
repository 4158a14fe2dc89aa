import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

/** What leaves the product: files by the buttons of pages, and pages as PDF by the command line. */
test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'exempel', url: baseURL ?? '' }]);
});

const PAGES = [
	{ list: '/lagesbilder', below: '/lasa', name: /^lagesbild-.*-simulerad\.(docx|pptx|xlsx)$/ },
	{ list: '/moten', below: '', name: /^mote-.*-simulerad\.(docx|pptx|xlsx)$/ },
	{ list: '/moten', below: '/protokoll', name: /^mote-.*-simulerad\.(docx|pptx|xlsx)$/ }
];

for (const { list, below, name } of PAGES) {
	test(`the buttons of ${list}/…${below} give files`, async ({ page }) => {
		await page.goto(list);
		const link = page.getByRole('main').locator(`a[href^="${list}/"]:not([href*="#"])`).first();
		await page.goto(((await link.getAttribute('href')) ?? '') + below);
		const buttons = page.getByRole('navigation', { name: 'Ta ut' });
		for (const label of ['Word', 'PowerPoint', 'Excel']) {
			const waiting = page.waitForEvent('download');
			await buttons.getByRole('link', { name: label }).click();
			const file = await waiting;
			expect(file.suggestedFilename()).toMatch(name);
			expect(
				readFileSync(await file.path())
					.subarray(0, 2)
					.toString()
			).toBe('PK');
		}
	});
}

test('pages are printed as PDF by the command line, tagged and with an outline', async () => {
	test.setTimeout(180_000);
	const folder = mkdtempSync(join(tmpdir(), 'lagesbild-pdf-prov-'));
	const start = resolve('src/start.mjs');
	const run = (...words: string[]) => {
		const told = spawnSync(process.execPath, [start, '--command', ...words, '--db', join(folder, 'egen.duckdb')], {
			encoding: 'utf8',
			cwd: folder,
			env: { ...process.env, INIT_CWD: folder }
		});
		expect(`${told.status} ${told.stderr}`).toMatch(/^0/);
		return told.stdout;
	};
	const text = (file: string) =>
		spawnSync('pdftotext', ['-layout', join(folder, file), '-'], { encoding: 'utf8' }).stdout;
	const facts = (file: string) => spawnSync('pdfinfo', [join(folder, file)], { encoding: 'utf8' }).stdout;
	try {
		const samples = ['databasfil-exempel.txt', 'handelser-exempel.csv', 'plan-exempel.txt'];
		run('import', ...samples.map((name) => resolve('data/samples', name)));
		run('export', '--view', 'omrade', '--area', 'Nacka', '-o', 'omrade.pdf');
		expect(facts('omrade.pdf')).toMatch(/Tagged:\s+yes/);
		expect(facts('omrade.pdf')).toMatch(/Page size:.*A4/);
		expect(readFileSync(join(folder, 'omrade.pdf'), 'latin1')).toContain('/Outlines');
		expect(text('omrade.pdf')).toContain('Simulerade exempeldata');
		expect(text('omrade.pdf')).toContain('anmälda brott');
		const [plan] = JSON.parse(run('plans', '--json'));
		run('export', '--view', 'plan', '--plan', plan.id, '--as-of', '2027-01-15', '-o', 'plan.pdf');
		expect(text('plan.pdf')).toContain('Trygghetsvärdar');
		expect(text('plan.pdf')).toContain('15 januari 2027');
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	}
});

test('a chart is saved as a picture with its source, as SVG and as PNG', async ({ page }) => {
	await page.goto('/omrade/0182');
	const chart = page
		.getByRole('article')
		.filter({ has: page.getByRole('button', { name: /^Hämta diagrammet som PNG/ }) })
		.first();
	const waiting = page.waitForEvent('download');
	await chart.getByRole('button', { name: /^Hämta diagrammet som PNG/ }).click();
	const file = await waiting;
	expect(file.suggestedFilename()).toMatch(/\.png$/);
	const bytes = readFileSync(await file.path());
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	// Wide enough for a slide, and more than an empty surface.
	expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
	expect(bytes.length).toBeGreaterThan(20_000);
	const link = (await chart.getByRole('link', { name: /^Hämta diagrammet som SVG/ }).getAttribute('href')) ?? '';
	const svg = await (await page.request.get(link)).text();
	expect(svg).toMatch(/^<svg|^<\?xml/);
	expect(svg).toContain('Källa');
	expect(svg).toContain('Simulerade exempeldata');
});

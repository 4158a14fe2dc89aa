import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** What must hold of every page, shown with the example. */
const PAGES = [
	'/',
	'/omrade',
	'/jamfor',
	'/jamfor?omrade=0182-fisksatra&omrade=0182-orminge',
	'/jamfor?omrade=0182-fisksatra&omrade=0182-orminge&omrade=0182-sickla&matt=lokala.klotter',
	'/jamfor?alla=kommundel&inom=0182&matt=enkat.otrygg-kvall&skala=fri',
	'/jamfor?alla=kommundel&inom=0182&matt=lokala.klotter&visning=offentlig',
	'/jamfor?omrade=0182&omrade=0182-orminge',
	'/omrade/0182-fisksatra',
	'/omrade/0182?visa=per100k',
	'/omrade/0138',
	'/omrade/0182?per=2025-06-30',
	'/omrade/0182-fisksatra?visning=offentlig',
	'/omrade/0182/andringar',
	'/omrade/hantera',
	'/karta',
	'/karta?inom=0182&niva=kommundel&indikator=enkat.otrygg&visning=offentlig',
	'/planer',
	'/orsaksanalys',
	'/orsaksanalys/ny',
	'/orsaksanalys?visning=offentlig',
	'/lagesbilder',
	'/kallor',
	'/kallor?sok=skadegorelse',
	'/kallor/tidsseriebrott',
	'/kallor/tackning?omrade=0182',
	'/kallor/indikator/brott.klotter',
	'/importera',
	'/importera/for-hand',
	'/importera/hamta',
	'/metod',
	'/ordlista',
	'/ordlista?sok=intervall',
	'/tillganglighet',
	'/kopplingar',
	'/effekt',
	'/moten',
	'/moten?visning=offentlig',
	'/arshjul',
	'/arshjul?ar=2026&omrade=0182',
	'/arshjul?visning=offentlig',
	'/arsrapport',
	'/arsrapport?visning=offentlig',
	'/arsrapport/redigera',
	'/drift',
	'/logg',
	'/logg?vad=meeting&sida=2',
	'/finns-inte'
];

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'exempel', url: baseURL ?? '' }]);
});

/** The pages of a plan, from its own menu and its views. */
const PLAN_PAGES = [
	'',
	'?vy=tavla',
	'?vy=tidslinje',
	'?vy=lista&lage=forsenad',
	'/uppfoljning',
	'/tackning',
	'/tackning?omrade=0182-fisksatra',
	'/pastaenden',
	'/versioner',
	'/utskrift'
];

/** The pages of a document, from its own menu. */
const REPORT_PAGES = ['', '/lasa', '/versioner', '/godkann'];

for (const path of REPORT_PAGES) {
	test(`a lägesbild is whole at ${path || 'its own address'}: axe, width and one heading`, async ({ page }) => {
		await page.goto('/lagesbilder');
		const report = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(`${report}${path}`);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
		}
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	});
}

test('pages found by following links are in the list too', async ({ page }) => {
	test.setTimeout(180_000);
	await page.goto('/planer');
	const plan = await page.getByRole('main').getByRole('link').first().getAttribute('href');
	await page.goto(plan ?? '');
	const activity = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
	await page.goto('/kallor');
	const source = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
	await page.goto('/effekt');
	const effect = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
	await page.goto('/orsaksanalys');
	const analysis = await page.getByRole('heading', { level: 3 }).getByRole('link').first().getAttribute('href');
	const draft = await page
		.getByRole('link', { name: /^Gå igenom/ })
		.first()
		.getAttribute('href');
	const views = ['trad', 'fiskben', 'lista'].map((view) => `${analysis}?vy=${view}`);
	await page.goto('/moten');
	const meeting = await page.getByRole('link', { name: 'Förbered' }).getAttribute('href');
	const meetings = [meeting, `${meeting}/visa`, `${meeting}/protokoll`];
	for (const path of [activity, source, effect, draft, ...views, ...meetings]) {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width: 1440, height: 900 });
			await page.goto(path ?? '');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect((await new AxeBuilder({ page }).analyze()).violations, path ?? '').toEqual([]);
		}
		await page.setViewportSize({ width: 390, height: 844 });
		const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
		expect(wide, path ?? '').toBeLessThanOrEqual(view ?? 0);
	}
});

for (const path of PLAN_PAGES) {
	test(`a plan is whole at ${path || 'its own address'}: menu, axe, width and words`, async ({ page }) => {
		await page.goto('/planer');
		const plan = await page.getByRole('main').getByRole('link').first().getAttribute('href');
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(`${plan}${path}`);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
		}
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		const menu = page.getByRole('navigation', { name: 'Planens sidor' });
		await expect(menu.getByRole('link')).toHaveText([
			'Aktiviteter',
			'Följ upp',
			'Täckning',
			'Påståenden',
			'Versioner',
			'Ta ut'
		]);
		await expect(menu.locator('[aria-current=page]')).toHaveAttribute('href', `${plan}${path.replace(/\?.*/, '')}`);
		expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
		await page.setViewportSize({ width: 390, height: 844 });
		const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
		expect(wide).toBeLessThanOrEqual(view ?? 0);
	});
}

for (const path of PAGES) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on ${path} (${colorScheme})`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
		});
	}

	test(`${path} has one main heading, is Swedish, and logs no error`, async ({ page }) => {
		const errors: string[] = [];
		page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
		page.on('pageerror', (error) => errors.push(error.message));
		await page.goto(path, { waitUntil: 'networkidle' });
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
		expect(await page.title()).toMatch(/ – Lägesbild$/);
		const text = await page.locator('body').innerText();
		expect(text).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
		expect(text).not.toMatch(/\b(January|February|March|May|June|July|August|October)\b/);
		expect(errors.filter((error) => !/40[34]/.test(error))).toEqual([]);
	});

	test(`${path} reads and prints in order: headings, landmarks, whole charts`, async ({ page }) => {
		await page.goto(path);
		const levels = await page
			.locator('main :is(h1, h2, h3, h4, h5, h6)')
			.locator('visible=true')
			.evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
		expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
		await expect(page.getByRole('main')).toHaveCount(1);
		await expect(page.getByRole('contentinfo')).toHaveCount(1);
		await expect(page.getByRole('banner')).toHaveCount(1);
		await expect(page.locator('a').first()).toHaveAttribute('href', '#innehall');
		await page.emulateMedia({ media: 'print' });
		// The width of A4 within its margins.
		await page.setViewportSize({ width: 680, height: 1000 });
		const torn = await page.locator('main svg').evaluateAll((drawings) =>
			drawings
				.filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().height > 60)
				.filter((svg) => {
					let kept = false;
					for (let at: Element | null = svg; at && at.tagName !== 'MAIN'; at = at.parentElement) {
						if (getComputedStyle(at).breakInside.startsWith('avoid')) kept = true;
					}
					return !kept || svg.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
				})
				.map((svg) => svg.parentElement?.className)
		);
		expect(torn).toEqual([]);
		const loose = await page
			.locator('main :is(h1, h2, h3)')
			.evaluateAll((headings) => headings.filter((one) => getComputedStyle(one).breakAfter !== 'avoid').length);
		expect(loose).toBe(0);
		expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(1000);
	});

	test(`${path} needs no sideways scrolling at 390 pixels`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(path);
		const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
		expect(wide).toBeLessThanOrEqual(view ?? 0);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the page of an area is whole: charts, tables, sources and choices', async ({ page }) => {
		await page.goto('/omrade/0182-fisksatra');
		await expect(page.locator('svg').locator('visible=true').first()).toBeVisible();
		await page.getByLabel('Från år').selectOption('2020');
		await page.getByRole('button', { name: 'Visa', exact: true }).click();
		await expect(page).toHaveURL(/fran=2020/);
		await page.getByText('Tabell', { exact: true }).first().click();
		await expect(page.getByRole('table').locator('visible=true').first()).toBeVisible();
	});
	test('a file can be handed over and looked at', async ({ page }) => {
		await page.goto('/importera');
		const buffer = Buffer.from('Område;År;Folkmängd\nFisksätra;2024;8100\n');
		await page.getByLabel('Filer att läsa in').setInputFiles({ name: 'b.csv', mimeType: 'text/csv', buffer });
		await page.getByRole('button', { name: 'Förhandsgranska' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Granska b.csv');
		await page.getByRole('button', { name: 'Ta bort filen' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Läs in filer');
	});
});

test('a keyboard alone reaches the content, a filter and a chart’s values', async ({ page }) => {
	await page.goto('/omrade/0182-fisksatra');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Till innehållet' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('in print, charts are whole and what only a screen can do is gone', async ({ page }) => {
	await page.goto('/omrade/0182-fisksatra');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeHidden();
	await expect(page.getByText('Simulerade exempeldata.').first()).toBeVisible();
	await expect(page.locator('svg').locator('visible=true').first()).toBeVisible();
});

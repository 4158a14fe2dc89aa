import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** Notes whose sentences say more than the figures do, with and without JavaScript. The tests build on each other. */
test.describe.configure({ mode: 'serial' });

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const PLAN = file(
	'klotterplan.txt',
	[
		'Åtgärdsplan för Knivsta kommun 2022–2025',
		'',
		'Prioriterat område: Klotter',
		'',
		'Aktivitet: Snabb klottersanering i Knivsta kommun',
		'Utmaning: Klotter vid centrum.',
		'Åtgärd: Sanering av klotter inom ett dygn.',
		'Ansvarig: Kommunen',
		'När: 2022-01-01 – 2025-12-31',
		''
	].join('\n')
);
/** About the same every month, so that nothing certain can be said to have changed. */
const EVENTS = file(
	'klotter-knivsta.csv',
	[
		'Område;Kategori;Månad;Antal',
		...[2020, 2021, 2022, 2023].flatMap((year) =>
			Array.from(
				{ length: 12 },
				(_, month) => `Knivsta;Klotter;${year}-${String(month + 1).padStart(2, '0')};${6 + ((month * 7 + year) % 5)}`
			)
		)
	].join('\n')
);
const CLAIM = 'Tack vare saneringen har klottret minskat.';
const PLAIN = 'Två väggar målades om i mars.';
let plan = '';
let activity = '';
const yearly = () => `/arsrapport/redigera?${new URLSearchParams({ plan: plan.split('/').at(-1) ?? '', ar: '2023' })}`;

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
});

async function readIn(page: Page, upload: typeof PLAN) {
	await page.goto('/importera');
	await page.getByLabel('Filer att läsa in').setInputFiles(upload);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
}

test('a plan and its figures are read in', async ({ page }) => {
	await readIn(page, EVENTS);
	await readIn(page, PLAN);
	await page.goto('/planer');
	plan =
		(await page
			.getByRole('main')
			.getByRole('link', { name: /Knivsta/ })
			.first()
			.getAttribute('href')) ?? '';
	await page.goto(plan);
	activity = (await page.getByRole('rowheader').getByRole('link').first().getAttribute('href')) ?? '';
	await page.goto(activity);
	await expect(page.getByRole('heading', { level: 3, name: 'Klotter (lokala händelser)' })).toBeVisible();
});

test('a sentence that tells a cause is underlined while one writes, and the softer one takes its place', async ({
	page
}) => {
	await page.goto(activity);
	const note = page.getByRole('textbox', { name: 'Notering' });
	await note.fill(`${PLAIN} ${CLAIM}`);
	await expect(page.locator('mark')).toHaveText(CLAIM);
	await expect(page.getByText('1 mening säger mer än siffrorna visar.')).toBeVisible();
	const described = (await note.getAttribute('aria-describedby')) ?? '';
	await expect(page.locator(`[id="${described}"]`)).toContainText('Utan jämförelse med andra områden');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	}
	await page.setViewportSize({ width: 390, height: 800 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await page.getByRole('button', { name: /Använd förslaget/ }).click();
	await expect(note).not.toHaveValue(new RegExp(CLAIM));
	await expect(note).toHaveValue(new RegExp(`^${PLAIN} .*Klotter \\(lokala händelser\\) i Knivsta`));
	await expect(page.locator('mark')).toHaveCount(0);
	await expect(page.getByText('mer än siffrorna visar')).toHaveCount(0);
});

test('a flagged note is saved all the same', async ({ page }) => {
	await page.goto(activity);
	await page.getByLabel('Läge').selectOption({ index: 2 });
	await page.getByRole('textbox', { name: 'Notering' }).fill(CLAIM);
	await page.getByRole('button', { name: 'Spara', exact: false }).first().click();
	await expect(page.getByRole('listitem').filter({ hasText: CLAIM }).first()).toBeVisible();
});

test('the form for a whole plan tells it under the row', async ({ page }) => {
	await page.goto(`${plan}/uppfoljning`);
	await page
		.getByLabel(/^Notering om/)
		.first()
		.fill(CLAIM);
	await expect(page.getByText('1 mening säger mer än siffrorna visar.')).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});

test('the check answers only the product’s own pages', async ({ page, baseURL }) => {
	const about = { aktivitet: activity.split('/').at(-1) };
	const ask = (headers: Record<string, string>, subject: object = about) =>
		page.request.post('/granska-text', { headers, data: JSON.stringify({ text: CLAIM, ...subject }) });
	const json = { 'content-type': 'application/json' };
	expect((await ask({ ...json, origin: 'http://example.org' })).status()).toBe(403);
	expect((await ask({ 'content-type': 'text/plain', origin: baseURL ?? '' })).status()).toBe(415);
	const own = { ...json, origin: baseURL ?? '' };
	expect((await ask(own)).status()).toBe(200);
	expect((await ask(own, { omrade: '0330' })).status()).toBe(200);
	expect((await ask(own, { omrade: 'ingenstans' })).status()).toBe(404);
	expect((await ask(own, {})).status()).toBe(400);
});

test('the texts of the yearly report are checked while one writes, and the softer one takes its place', async ({
	page
}) => {
	await page.goto(yearly());
	const assessment = page.getByRole('textbox', { name: 'Samlad bedömning' });
	await expect(assessment).toHaveAttribute('contenteditable', 'true');
	await assessment.fill(`${PLAIN} ${CLAIM}`);
	await expect(page.locator('.claim')).toHaveText(CLAIM);
	await expect(page.getByText('1 mening säger mer än siffrorna visar.')).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	await page.getByRole('button', { name: /Använd förslaget/ }).click();
	await expect(assessment).toContainText('Klotter (lokala händelser) i Knivsta');
	await expect(page.locator('.claim')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('«Kontrollera texten» lists the same, keeps what was typed and saves nothing', async ({ page }) => {
		await page.goto(activity);
		const before = await page.locator('#uppfoljning').getByRole('listitem').count();
		await page.getByRole('textbox', { name: 'Notering' }).fill(`${PLAIN} ${CLAIM}`);
		await page.getByRole('button', { name: 'Kontrollera texten' }).click();
		await expect(page.getByRole('textbox', { name: 'Notering' })).toHaveValue(`${PLAIN} ${CLAIM}`);
		await expect(page.getByText('1 mening säger mer än siffrorna visar.')).toBeVisible();
		await expect(page.getByText('Förslag:')).toBeVisible();
		await expect(page.getByRole('button', { name: /Använd förslaget/ })).toHaveCount(0);
		await page.goto(activity);
		expect(await page.locator('#uppfoljning').getByRole('listitem').count()).toBe(before);
	});

	test('the form for a whole plan does too', async ({ page }) => {
		await page.goto(`${plan}/uppfoljning`);
		await page
			.getByLabel(/^Notering om/)
			.first()
			.fill(CLAIM);
		await page.getByRole('button', { name: 'Kontrollera texten' }).click();
		await expect(page.getByLabel(/^Notering om/).first()).toHaveValue(CLAIM);
		await expect(page.getByText('1 mening säger mer än siffrorna visar.')).toBeVisible();
	});

	test('and so does the yearly report', async ({ page }) => {
		await page.goto(yearly());
		await page.getByLabel('Samlad bedömning').fill(`${PLAIN} ${CLAIM}`);
		await page.getByRole('button', { name: 'Kontrollera texten' }).click();
		await expect(page.getByLabel('Samlad bedömning')).toHaveValue(new RegExp(CLAIM));
		await expect(page.getByText('1 mening säger mer än siffrorna visar.')).toBeVisible();
		await page.goto(yearly());
		await expect(page.getByLabel('Samlad bedömning')).toHaveValue('');
	});
});

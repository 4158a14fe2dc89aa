import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { printed } from './command-line.ts';
import { longCrimeFile } from './files.ts';

/** A lägesbild from beginning to decision, and the next one. The tests build on each other. */
test.describe.configure({ mode: 'serial' });

let address = '';

async function readIn(page: Page, file: ReturnType<typeof longCrimeFile>) {
	await page.goto('/importera');
	await page.getByLabel('Filer att läsa in').setInputFiles(file);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await page.getByLabel('Utgiven').fill(file.published);
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
}

async function expectAccessible(page: Page) {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
	}
	await page.emulateMedia({ colorScheme: 'light' });
}

async function create(page: Page, previous: string | null) {
	await page.goto('/lagesbilder');
	await page.getByRole('combobox', { name: 'Område', exact: true }).selectOption({ label: 'Vaxholm (kommun)' });
	await page.getByLabel('Från och med år').fill('2016');
	await page.getByLabel('Till och med år').fill('2023');
	if (previous !== null) await page.getByLabel('Utgå från').selectOption({ label: previous });
	await page.getByRole('button', { name: 'Skapa' }).click();
	await expect(page).toHaveURL(/klart=skapad/);
	return new URL(page.url()).pathname;
}

/** The editor itself: its plain field is there until it has been loaded. */
const editorOf = (page: Page, name: string) =>
	page.locator('[contenteditable=true]').and(page.getByRole('textbox', { name, exact: true }));
const save = async (page: Page) => {
	await page.getByRole('button', { name: 'Spara', exact: true }).first().click();
	await expect(page).toHaveURL(/klart=/);
};

test('a new lägesbild gets a draft that says no more than the figures', async ({ page }) => {
	const errors: string[] = [];
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	await readIn(page, longCrimeFile(30, '2024-02-01'));
	address = await create(page, null);
	await page.getByRole('button', { name: 'Skriv ett första utkast från siffrorna' }).click();
	await expect(page.getByText('Utkastet är skrivet.')).toBeVisible();
	const development = editorOf(page, 'Utvecklingen över tid');
	await expect(development).toContainText('Skadegörelse');
	await expect(development).not.toContainText(/en (minskning|ökning) i området/);
	await expect(page.getByText('3 av 8 delar finns.')).toBeVisible();
	await expectAccessible(page);
	expect(errors).toEqual([]);
});

test('text is written with the keyboard alone, with a heading, a list and a link, and kept', async ({ page }) => {
	await page.goto(address);
	const analysis = editorOf(page, 'Analys');
	const tools = page.getByRole('toolbar', { name: 'Formatera Analys', exact: true });
	await tools.getByRole('button', { name: 'Rubrik', exact: true }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.type('Mönster');
	await page.keyboard.press('Enter');
	await page.keyboard.type('- skolan');
	await page.keyboard.press('Enter');
	await page.keyboard.type('hamnen');
	await page.keyboard.press('Shift+Home');
	await tools.getByRole('button', { name: 'Rubrik', exact: true }).focus();
	for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
	await expect(tools.getByRole('button', { name: 'Länk' })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.getByLabel('Adress').fill('javascript:alert(1)');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Skriv en adress som börjar med https://')).toBeVisible();
	await page.getByLabel('Adress').fill('https://bra.se/');
	await page.keyboard.press('Enter');
	await expect(analysis.getByRole('link', { name: 'hamnen' })).toBeVisible();
	await save(page);
	await page.goto(`${address}/lasa`);
	const section = page.locator('#analys');
	await expect(section.getByRole('heading', { name: 'Mönster', level: 3 })).toBeVisible();
	await expect(section.getByRole('listitem')).toHaveText(['skolan', 'hamnen']);
	await expect(section.getByRole('link', { name: 'hamnen' })).toHaveAttribute('href', 'https://bra.se/');
});

test('what is not saved is still there after the page was left', async ({ page }) => {
	await page.goto(address);
	await editorOf(page, 'Sammanfattning').click();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('Inte sparat än.');
	await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Inte sparat än.');
	await page.goto('/lagesbilder');
	await page.goto(address);
	await page.getByRole('button', { name: 'Hämta tillbaka den' }).click();
	await expect(editorOf(page, 'Sammanfattning')).toHaveText('Inte sparat än.');
	await save(page);
	await expect(editorOf(page, 'Sammanfattning')).toHaveText('Inte sparat än.');
});

test('a figure is added and moved, and a problem is weighed with what the figures suggest', async ({ page }) => {
	await page.goto(address);
	const largest = page.getByRole('group', { name: 'Lägg till diagram' }).first();
	await largest.getByLabel('Välj mått').selectOption({ label: 'Klotter' });
	await largest.getByRole('button', { name: 'Lägg till' }).click();
	await expect(page).toHaveURL(/#diagram-largest/);
	await expect(page.locator('#diagram-largest').getByRole('heading', { name: /^Klotter/ })).toBeVisible();
	await page.getByLabel('Problem', { exact: true }).fill('Klotter i hamnen');
	await page.getByLabel('Mått som följer problemet').selectOption({ label: 'Klotter' });
	await page.getByRole('button', { name: 'Lägg till problem' }).click();
	await expect(page.getByText('läget är ungefär oförändrat').first()).toBeVisible();
	await page.getByLabel('Er ordning (1 är först)').fill('1');
	await page.getByLabel('Signalbrott: Bedömning').selectOption('Hög');
	await page.getByLabel('Signalbrott: Skäl').fill('Syns för alla.');
	await save(page);
	const matrix = page.getByRole('table', { name: 'Prioriteringsmatris' });
	await expect(matrix.getByRole('row', { name: /Signalbrott/ })).toContainText('Syns för alla.');
});

test('two who change the same text are shown both, and neither is lost', async ({ browser }) => {
	const [one, other] = await Promise.all([1, 2].map(async () => (await browser.newContext()).newPage()));
	if (!one || !other) throw new Error('no page');
	await one.goto(address);
	await other.goto(address);
	const write = async (page: Page, text: string) => {
		await editorOf(page, 'Annan information av betydelse').click();
		await page.keyboard.type(text);
		await page.getByRole('button', { name: 'Spara', exact: true }).first().click();
	};
	await write(one, 'Det ena.');
	await expect(one).toHaveURL(/klart=sparat/);
	await write(other, 'Det andra.');
	const told = other.getByRole('alert');
	await expect(told).toContainText('Inget är överskrivet');
	await expect(told).toContainText('Det ena.');
	await expect(told).toContainText('Det andra.');
	await other.getByRole('button', { name: 'Spara', exact: true }).first().click();
	await expect(other).toHaveURL(/klart=sparat/);
	await other.goto(`${address}/versioner`);
	await expect(other.locator('del')).toContainText('ena.');
	await expect(other.locator('ins')).toContainText('andra.');
	await expectAccessible(other);
	await other.getByRole('button', { name: /^Ta tillbaka version/ }).click();
	await expect(editorOf(other, 'Annan information av betydelse')).toHaveText('Det ena.');
	await one.context().close();
	await other.context().close();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the text is written in a plain field, and what was there is not lost', async ({ page }) => {
		await page.goto(address);
		const field = page.getByLabel('Analys', { exact: true });
		await expect(field).toHaveValue('## Mönster\n\n- skolan\n- [hamnen](https://bra.se/)');
		await field.fill(`${await field.inputValue()}\n\n### Utan skript\n\nEtt stycke.`);
		await save(page);
		await page.goto(`${address}/lasa`);
		await expect(page.locator('#analys').getByRole('heading', { name: 'Utan skript', level: 4 })).toBeVisible();
		await expect(page.locator('#analys').getByRole('link', { name: 'hamnen' })).toBeVisible();
	});
});

test('approved figures stay when new files come, and the next lägesbild tells what has changed', async ({ page }) => {
	await page.goto(`${address}/lasa?visning=offentlig`);
	await expect(page.getByText('Utkast är arbetsmaterial och visas inte offentligt.')).toBeVisible();
	await page.goto(`${address}/godkann`);
	await expectAccessible(page);
	await page.getByLabel('Vem godkänner').fill('Kim Ek');
	await page.getByLabel('Beslutande organ').fill('Kommunstyrelsen');
	await page.getByRole('button', { name: 'Lås siffrorna och godkänn' }).click();
	await expect(page.getByText('Lägesbilden är godkänd och siffrorna är låsta.')).toBeVisible();
	await expect(page.getByText(/Siffrorna är låsta den/).first()).toBeVisible();
	const table = page.getByRole('table', { name: 'Störst bland anmälda brott', exact: true });
	const before = await table.innerText();
	const csv = page.getByRole('link', { name: /^Hämta siffrorna som CSV: Klotter/ }).first();
	const file = async () => (await page.request.get((await csv.getAttribute('href')) ?? '')).text();
	const kept = await file();

	await readIn(page, longCrimeFile(90, '2024-03-01'));
	await page.goto(`${address}/lasa`);
	expect(await table.innerText()).toBe(before);
	expect(await file()).toBe(kept);

	const next = await create(page, 'Lägesbild för Vaxholm 2016–2023');
	const since = page.getByRole('table', { name: 'Vad har ändrats sedan förra lägesbilden' });
	await expect(since.getByRole('row', { name: /Skadegörelse/ })).toContainText('reviderad');
	await expect(page.getByText('Från förra lägesbilden. Ingen har sett över texten än.').first()).toBeVisible();
	await page.locator('input[name="granskad.analysis"]').check();
	await save(page);
	await expect(page.locator('input[name="granskad.analysis"]')).toHaveCount(0);
	await expect(page.locator('input[name="granskad.summary"]')).toHaveCount(1);
	await page.goto(`${next}/lasa`);
	await expect(page.locator('#analys').getByRole('heading', { name: 'Mönster' })).toBeVisible();

	await page.goto('/');
	const times = page.getByRole('table', { name: 'Lagens tider' });
	await expect(times.getByRole('row', { name: /Lägesbild för Vaxholm/ })).toContainText('Godkänd');
});

test('the document fits a telephone and paper', async ({ page }) => {
	for (const path of [`${address}/lasa`, `${address}/lasa?visning=offentlig`, '/lagesbilder']) {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await expectAccessible(page);
	}
	await page.setViewportSize({ width: 794, height: 1123 });
	await page.goto(`${address}/lasa`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation', { name: 'Innehåll' })).toBeVisible();
	await expect(page.getByRole('banner').locator('nav')).toBeHidden();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(794);
});

test('the document is printed as PDF by the command line, for the work and for anyone', async () => {
	test.setTimeout(180_000);
	const id = address.split('/').at(-1) ?? '';
	const own = printed('--view', 'lagesbild', '--area', 'Vaxholm');
	expect(own.said).toContain('Skrev');
	expect(own.facts).toMatch(/Tagged:\s+yes/);
	expect(own.facts).toMatch(/Page size:.*A4/);
	expect(own.raw).toContain('/Outlines');
	expect(own.text).toContain('Lägesbild för Vaxholm 2016–2023');
	expect(own.text).toContain('Godkänd av Kim Ek');
	const open = printed('--view', 'lagesbild', '--id', id, '--public');
	expect(open.text).toContain('Offentlig visning');
	expect(open.text).toContain('Lägesbild för Vaxholm 2016–2023');
	const none = printed('--view', 'lagesbild', '--id', 'finns-inte');
	expect([none.status === 0, none.text]).toEqual([false, '']);
	expect(none.said).toContain('Det finns ingen sådan sida');
});

import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DATA, PUBLISHER_PORT } from '../../playwright.config.ts';
import { crimeFile, planFile } from './files.ts';

/** From nothing to a first lägesbild by the five steps, on a server where nothing has been read in. */
test.describe.configure({ mode: 'serial' });

const ORIGIN = `http://127.0.0.1:${PUBLISHER_PORT + 1}`;
const FOLDER = `${DATA}-nyborjare`;
let server: ChildProcess;

test.beforeAll(async () => {
	test.setTimeout(120_000);
	rmSync(FOLDER, { recursive: true, force: true });
	server = spawn(process.execPath, ['src/start.mjs'], {
		env: { ...process.env, PORT: String(PUBLISHER_PORT + 1), LAGESBILD_DATA: FOLDER, LAGESBILD_OFFLINE: '1' },
		stdio: 'ignore'
	});
	await expect
		.poll(
			() =>
				fetch(`${ORIGIN}/halsa`).then(
					({ ok }) => ok,
					() => false
				),
			{ timeout: 100_000 }
		)
		.toBe(true);
});
test.afterAll(() => {
	server.kill('SIGTERM');
});
test.beforeEach(async ({ context }) => {
	await context.addCookies([{ name: 'underlag', value: 'egna', url: ORIGIN }]);
});

const step = (page: Page, name: string) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

async function readIn(page: Page, file: ReturnType<typeof crimeFile>) {
	await page.getByLabel('Filer att läsa in').setInputFiles(file);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
}

test('an unknown municipality is asked about again, and a known one comes first everywhere', async ({ page }) => {
	await page.goto(ORIGIN);
	await expect(page.locator('[aria-current=step]')).toContainText('1. Område');
	await page.getByLabel('Vilken kommun arbetar du i?').fill('Atlantis');
	await page.getByRole('button', { name: 'Välj kommunen' }).click();
	await expect(page.getByRole('alert')).toContainText('Ingen kommun heter så');
	await page.getByLabel('Vilken kommun arbetar du i?').fill('nacka kommun');
	await page.getByRole('button', { name: 'Välj kommunen' }).click();
	await expect(step(page, '1. Område')).toContainText('Klart');
	await expect(page.locator('[aria-current=step]')).toContainText('2. Siffror');
	await page.getByRole('link', { name: 'Lägg till kommundelar' }).click();
	await expect(page.getByLabel('Ligger i')).toHaveValue('0182');
});

test('files and plan are read in, and each step is done by what is there', async ({ page }) => {
	await page.goto(ORIGIN);
	await page.getByRole('link', { name: 'Läs in siffror' }).click();
	await readIn(page, crimeFile());
	await page.goto(ORIGIN);
	await expect(step(page, '2. Siffror')).toContainText('Det här ger mest härnäst: trygghetsundersökning.');
	await expect(page.locator('#choose-area option').nth(1)).toHaveText('Nacka (kommun)');
	await page.getByRole('link', { name: 'Läs in planen' }).click();
	await readIn(page, planFile());
	await page.goto(ORIGIN);
	await expect(page.locator('[aria-current=step]')).toContainText('4. Kopplingar');
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('links are decided by keyboard, and one that somebody else decided stays as it is', async ({ page, context }) => {
	await page.goto(`${ORIGIN}/kopplingar`);
	const other = await context.newPage();
	await other.goto(`${ORIGIN}/kopplingar`);
	const row = page.getByRole('group').first();
	await row.getByRole('radio').first().focus();
	await page.keyboard.press('a');
	await expect(row.getByLabel('Avvisa')).toBeChecked();
	await expect(page.getByRole('group').nth(1).getByRole('radio').first()).toBeFocused();
	await page.keyboard.press('b');
	await page.getByRole('button', { name: 'Spara', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('2 beslut är sparade.');
	await other.getByRole('group').first().getByLabel('Bekräfta').check();
	await other.getByRole('button', { name: 'Spara', exact: true }).click();
	await expect(other.getByRole('status')).toContainText('En koppling hade någon annan redan beslutat.');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the rest is confirmed, the first lägesbild is created, and the steps are gone', async ({ page }) => {
		await page.goto(`${ORIGIN}/kopplingar`);
		const confirm = page.getByRole('button', { name: 'Spara och bekräfta resten på sidan' });
		while ((await confirm.count()) > 0) {
			await confirm.click();
			await expect(page.getByRole('status')).toContainText(/beslut är spara/);
		}
		await page.getByRole('link', { name: 'Tillbaka till stegen' }).click();
		await expect(page.locator('[aria-current=step]')).toContainText('5. Första lägesbilden');
		await page.getByRole('button', { name: 'Göm stegen' }).click();
		await expect(page.getByRole('heading', { name: 'Fem steg till första lägesbilden' })).toHaveCount(0);
		await page.getByRole('button', { name: 'Visa de fem stegen' }).click();
		await page.getByRole('button', { name: 'Skapa lägesbilden' }).click();
		await expect(page).toHaveURL(/\/lagesbilder\/.+klart=skapad/);
		await page.goto(ORIGIN);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Översikt');
		await expect(page.getByRole('heading', { name: 'Fem steg till första lägesbilden' })).toHaveCount(0);
	});

	test('a word is explained where it stands, and found on the page of words', async ({ page }) => {
		await page.goto(`${ORIGIN}/jamfor`);
		await page.getByRole('button', { name: 'Vad betyder konfidensintervall?' }).click();
		await page.getByRole('link', { name: 'I ordlistan' }).locator('visible=true').click();
		await expect(page).toHaveURL(/ordlista#konfidensintervall$/);
		await page.getByLabel('Sök ord').fill('produktionsmal');
		await page.getByRole('button', { name: 'Sök', exact: true }).click();
		await expect(page.getByRole('term').first()).toHaveText('produktionsmål');
	});
});

test('the municipality’s own contact stands in the accessibility statement', async ({ page }) => {
	await page.goto(`${ORIGIN}/tillganglighet`);
	await expect(page.getByText('ännu inte skrivit in någon kontakt')).toBeVisible();
	await page.getByText('Ändra kontakten').click();
	await page.getByLabel('Kommunens kontakt för tillgänglighet').fill('tillganglig@example.se');
	await page.getByRole('button', { name: 'Spara kontakten' }).click();
	await expect(page.locator('#kontakt')).toContainText('tillganglig@example.se');
});

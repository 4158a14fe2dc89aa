import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { peopleFile, twoYearsOfIncidents, worrySurvey } from './files.ts';

/** Fisksätra and Orminge beside each other: from the example, and from files of layouts of their own without it. */
test.describe.configure({ mode: 'serial' });

const BOTH = 'omrade=0182-fisksatra&omrade=0182-orminge';
const show = (page: Page, which: 'exempel' | 'egna', baseURL: string | undefined) =>
	page.context().addCookies([{ name: 'underlag', value: which, url: baseURL ?? '' }]);

async function readIn(page: Page, file: ReturnType<typeof peopleFile>, publisher?: string) {
	await page.goto('/importera');
	await page.getByLabel('Filer att läsa in').setInputFiles(file);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Granska ${file.name}`);
	if (publisher) await page.getByLabel('Utgivare').fill(publisher);
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
}

test.describe('with the example', () => {
	test.beforeEach(({ page, baseURL }) => show(page, 'exempel', baseURL));

	test('an area leads to its neighbours, and they to one measure in depth', async ({ page }) => {
		await page.goto('/omrade/0182-fisksatra');
		await page.getByRole('link', { name: 'Jämför Fisksätra med andra' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Jämför Fisksätra, Orminge, Saltsjöbaden och Sickla'
		);
		await page.getByRole('link', { name: 'Problem med skadegörelse' }).click();
		await expect(page).toHaveURL(/matt=enkat.problem-skadegorelse/);
		await expect(
			page.getByRole('heading', { level: 2, name: /^Problem med skadegörelse: Fisksätra ligger över/ })
		).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Fisksätra mot vart och ett av de andra' })).toBeVisible();
		await expect(page.getByText('En tratt ritas för antal.')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Anmälda brott bredvid upplevd trygghet' })).toBeVisible();
		await expect(page.getByText('hur benägna boende och verksamheter är att anmäla')).toBeVisible();
	});

	test('old addresses of areas side by side lead here', async ({ page }) => {
		await page.goto(`/omrade?${BOTH}`);
		await expect(page).toHaveURL(/\/jamfor\?omrade=0182-fisksatra&omrade=0182-orminge/);
	});

	test('a municipality and a part of one are refused, with what can be compared instead', async ({ page }) => {
		await page.goto('/jamfor?omrade=0182-fisksatra&omrade=0182');
		await expect(page.getByRole('status')).toContainText('områden av olika slag');
		await page.getByRole('link', { name: /Fisksätra.*med Nacka som jämförelselinje/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Fisksätra');
		await expect(page.getByRole('heading', { name: 'Alla gemensamma mått' })).toBeVisible();
	});

	test('the keyboard reaches an area’s level, and the table and files have the same', async ({ page }) => {
		await page.goto(`/jamfor?${BOTH}&matt=lokala.klotter`);
		const chart = page.locator('#senaste');
		await chart.locator('[role=application]').locator('visible=true').focus();
		await page.keyboard.press('ArrowDown');
		await expect(chart.locator('[aria-live]').locator('visible=true')).toContainText(/2025.*95\u00a0%|per 100/);
		await chart.getByText('Tabell', { exact: true }).click();
		await expect(chart.getByRole('row', { name: /Fisksätra/ })).toBeVisible();
		for (const name of ['CSV', 'SVG']) {
			const href = await chart.getByText(name, { exact: true }).getAttribute('href');
			expect((await page.request.get(href ?? '')).status()).toBe(200);
		}
	});

	test('the public view shows no small count and no rate of one, on the page or in its file', async ({ page }) => {
		const address = `/jamfor?alla=kommundel&inom=0182&matt=lokala.klotter`;
		await page.goto(`${address}&visning=offentlig`);
		await expect(page.getByText('Offentlig visning').first()).toBeVisible();
		const csv = await page.request.get(address.replace('/jamfor', '/jamfor/tid.csv') + '&visning=offentlig');
		for (const line of (await csv.text()).trim().split('\r\n').slice(1)) {
			const count = line.split(';')[9] ?? '';
			if (count !== '') expect(Number(count)).toBeGreaterThanOrEqual(5);
		}
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('areas are chosen, compared and read', async ({ page, baseURL }) => {
		await show(page, 'exempel', baseURL);
		await page.goto('/jamfor?slag=kommundel');
		await page.getByRole('checkbox', { name: 'Fisksätra' }).check();
		await page.getByRole('checkbox', { name: 'Orminge' }).check();
		await page.getByRole('button', { name: 'Jämför valda områden' }).click();
		await page.getByRole('combobox', { name: 'Mått' }).selectOption('lokala.klotter');
		await page.getByRole('button', { name: 'Visa', exact: true }).click();
		await expect(page.locator('#senaste svg').locator('visible=true').first()).toBeVisible();
		await page.locator('#senaste').getByText('Tabell', { exact: true }).click();
		await expect(page.locator('#senaste').getByRole('table')).toBeVisible();
	});
});

test.describe('with files of one’s own', () => {
	test.beforeEach(({ page, baseURL }) => show(page, 'egna', baseURL));

	test('three files of unknown layout are enough to compare Fisksätra and Orminge', async ({ page }) => {
		await readIn(page, twoYearsOfIncidents());
		await readIn(page, peopleFile());
		await readIn(page, worrySurvey(), 'Nacka kommun');
		await page.goto(`/jamfor?${BOTH}`);
		await expect(page.getByText('Simulerade exempeldata')).toHaveCount(0);
		// 162 of 8 100 and 90 of 14 150
		await expect(
			page.getByRole('row', { name: /Buskörning.*2\s000.*636.*Fisksätra ligger över Orminge/ })
		).toBeVisible();
		await page.getByRole('link', { name: 'Oro för inbrott' }).click();
		await expect(
			page.getByRole('heading', { level: 2, name: /Oro för inbrott: Fisksätra ligger under/ })
		).toBeVisible();
		const chart = page.locator('#senaste');
		await chart.getByText('Tabell', { exact: true }).click();
		await expect(chart.getByRole('row', { name: /Fisksätra.*19\s%.*305/ })).toBeVisible();
		await expect(chart).toContainText('oro-2023.csv');
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
	});

	test('a survey of another publisher is not set beside it, and the reason is told where the chart would be', async ({
		page
	}) => {
		const other = 'Kommundel\tFråga\tAndel 2023 (%)\tn 2023\r\nSickla\tOro för inbrott\t25,0\t280\r\n';
		const buffer = Buffer.from(other, 'latin1');
		await readIn(page, { name: 'polisens-matning.csv', mimeType: 'text/plain', buffer }, 'Polisen');
		await page.goto('/jamfor?omrade=0182-fisksatra&omrade=0182-sickla&matt=enkat.oro-inbrott');
		await expect(page.getByText('Siffrorna kommer från olika undersökningar')).toContainText('Sickla från Polisen');
		await expect(page.locator('#senaste')).toHaveCount(0);
	});
});

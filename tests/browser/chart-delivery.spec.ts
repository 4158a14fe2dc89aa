import { expect, test } from '@playwright/test';

/** Drawings and tables are sent once, and all the same work as they do when they are fetched as data. */
const AREA = '/omrade/0182-fisksatra';

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'exempel', url: baseURL ?? '' }]);
});

test('a page holds its drawings and tables once, and none of them in the data for its scripts', async ({ request }) => {
	const html = await (await request.get(AREA)).text();
	const scripts = html.slice(html.lastIndexOf('<script'));
	expect(html.split('<svg').length).toBeGreaterThan(4);
	expect(scripts.includes('in-page')).toBe(true);
	expect(/(<|u003C)(svg|table)/.test(scripts)).toBe(false);
	const data = await (await request.get(`${AREA}/__data.json`)).text();
	expect(/u003Csvg/.test(data)).toBe(true);
	expect(data.includes('in-page')).toBe(false);
});

test('a drawing that came with the page answers to keys, and those fetched later do too', async ({ page }) => {
	await page.goto(AREA, { waitUntil: 'networkidle' });
	const plot = page.getByRole('application').first();
	await plot.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(plot.locator('svg.tip')).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Områden' }).first().click();
	await page.waitForURL(/\/omrade$/);
	await page.goBack();
	const again = page.getByRole('application').first();
	await expect(again.locator('.markup svg')).toBeVisible();
	await again.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(again.locator('svg.tip')).toBeVisible();
	await page.getByRole('radio', { name: 'Tabell' }).first().check();
	expect(await page.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(5);
});

test('pages are packed for browsers', async ({ page }) => {
	const response = await page.goto(AREA);
	expect(response?.headers()['content-encoding']).toBe('gzip');
});

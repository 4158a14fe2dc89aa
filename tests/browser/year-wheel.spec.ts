import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** A year from own entry to calendar, and the municipality's words in a yearly report. Nothing but what is entered here is needed. */
test('an own entry stands in the list and the calendar until it is struck, also without JavaScript', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto('/arshjul?ar=2027');
	await page.getByText('Lägg till en egen post').click();
	await page.getByLabel('Vad').fill('Skolavslutning');
	await page.getByLabel('Från och med månad').selectOption('juni');
	await page.getByLabel('Till och med månad').selectOption('juni');
	await page.getByLabel('Dag i månaden (frivilligt)').fill('11');
	await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
	await expect(page.getByRole('status')).toHaveText('Posten är inlagd.');
	await expect(page).toHaveURL(/ar=2027/);
	const june = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'juni' }) });
	await expect(june).toContainText('Skolavslutning');
	const calendar = await page.request.get('/arshjul/arshjul.ics?ar=2027');
	expect(calendar.headers()['content-type']).toContain('text/calendar');
	expect(await calendar.text()).toMatch(
		/DTSTART;VALUE=DATE:20270611\r\nDTEND;VALUE=DATE:20270612\r\nSUMMARY:Skolavslutning\r\n/
	);
	await page.getByRole('button', { name: 'Stryk Skolavslutning', exact: true }).click();
	await expect(june).not.toContainText('Skolavslutning');
	await page.getByRole('button', { name: 'Ångra strykningen av Skolavslutning' }).click();
	await expect(june).toContainText('Skolavslutning');
	await context.close();
});

test.describe('with the example', () => {
	test.beforeEach(async ({ context, baseURL }) => {
		await context.addCookies([{ name: 'underlag', value: 'exempel', url: baseURL ?? '' }]);
	});

	test('the wheel is there beside the list, and on a telephone the list alone', async ({ page }) => {
		await page.goto('/arshjul?ar=2026&omrade=0182');
		await expect(page.getByRole('img', { name: /Årshjul för 2026 med/ })).toBeVisible();
		await expect(page.getByText('Anmälda brott 2025, slutliga').first()).toBeVisible();
		await page.setViewportSize({ width: 390, height: 844 });
		await expect(page.getByRole('img', { name: /Årshjul för 2026/ })).toBeHidden();
		await expect(page.getByRole('heading', { name: 'december' })).toBeVisible();
	});

	test('the way from the overview to a yearly report that says what cannot be said', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Hela årshjulet' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Årshjul 2026');
		await page.goto('/arsrapport?ar=2025');
		await expect(page.getByRole('heading', { level: 2 })).toContainText(['Vad som inte går att säga, och varför']);
		await expect(page.locator('main')).not.toContainText(/undefined|NaN/);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
	});
});

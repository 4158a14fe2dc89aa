import { expect, test } from '@playwright/test';

/** What stands out in the example, said or said not to be there, and never of a hidden number. */
test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'exempel', url: baseURL ?? '' }]);
});

const block = '#sticker-ut';

test('the first page says how much was compared, and that nothing is unusual where nothing is', async ({ page }) => {
	await page.goto('/');
	const section = page.locator('section', { has: page.getByRole('heading', { name: 'Sticker ut just nu' }) });
	await expect(section).toContainText(/\d+ jämförelser av \d+ serier i \d+ områden gjordes/);
	const items = await section.locator('li a[href*="/omrade/"]').count();
	if (items === 0) await expect(section).toContainText('Inga ovanliga perioder.');
	expect(items).toBeLessThanOrEqual(6);
	await section.getByText('Så söktes det').click();
	await expect(section).toContainText('Benjamini–Hochberg');
});

test('an area tells what stands out with its numbers, and leads to the figure', async ({ page }) => {
	await page.goto('/omrade/0182');
	const first = page.locator(`${block} li`).first();
	await expect(first).toContainText(/\d/);
	const href = (await first.getByRole('link').first().getAttribute('href')) ?? '';
	const [, figure = ''] = href.split('#');
	await expect(page.locator(`[id="${figure}"]`)).toHaveCount(1);
	const effort = page.locator(`${block} li`, { hasText: 'Narkotikabrott' }).first();
	await expect(effort).toContainText('Måttet visar mest hur mycket polis eller kommun arbetar');
	await expect(page.locator(block)).not.toContainText(/bättre|sämre/);
});

test('in public nothing is said of a count with hidden numbers, and that is told', async ({ page }) => {
	await page.goto('/omrade/0182-fisksatra');
	await expect(page.locator(block)).toContainText('Samlingar (lokala händelser)');
	await page.goto('/omrade/0182-fisksatra?visning=offentlig');
	await expect(page.locator(`${block} li a`, { hasText: 'lokala händelser' })).toHaveCount(0);
	await page.locator(block).getByText('Så söktes det').click();
	await expect(page.locator(`${block} details`)).toContainText('små antal är dolda');
});

test('a plan’s coverage and the area’s page make the same comparisons', async ({ page }) => {
	const compared = /\d+ jämförelser av \d+ mått gjordes/;
	await page.goto('/omrade/0182');
	const there = compared.exec(await page.locator(block).innerText())?.[0];
	await page.goto('/planer');
	const plan = await page.getByRole('main').getByRole('link').first().getAttribute('href');
	await page.goto(`${plan}/tackning?omrade=0182`);
	expect(compared.exec(await page.getByRole('main').innerText())?.[0]).toBe(there);
});

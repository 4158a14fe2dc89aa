import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** A plan that nothing is found in is made by hand, and worked with by keyboard alone. The tests build on each other. */
test.describe.configure({ mode: 'serial' });

const LINES = ['Vi träffas på torget varje tisdag.', 'Lamporna vid bron är trasiga.', 'Skolan tycker om fotboll.'];
const FILE = {
	name: 'minnesanteckning.txt',
	mimeType: 'text/plain',
	buffer: Buffer.from(`Tankar om Danderyds kommun\n\n${LINES.join('\n\n')}\n`)
};
let address = '';
let plan = '';

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
});

/** What has focus, by its accessible name or its text, having made sure that one can see where it is. */
async function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const at = document.activeElement;
		if (!(at instanceof HTMLElement)) return '';
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
		const seen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
		const name = at.getAttribute('aria-label') ?? at.textContent ?? '';
		return `${seen ? '' : 'unseen: '}${name.trim() || at.getAttribute('name') || at.tagName}`;
	});
}

/** Goes on by the Tab key until something has focus. Errors: fails where it is not reached, or focus cannot be seen. */
async function tabTo(page: Page, name: string | RegExp) {
	const met: string[] = [];
	for (let step = 0; step < 150; step++) {
		await page.keyboard.press('Tab');
		const now = await focused(page);
		met.push(now);
		expect(now).not.toMatch(/^unseen/);
		if (typeof name === 'string' ? now === name : name.test(now)) return;
	}
	throw new Error(`${String(name)} is not reached by Tab: ${met.join(' | ')}`);
}

test('a document without activities opens with its text, and is not read in before one is added', async ({ page }) => {
	await page.goto('/importera');
	await page.getByLabel('Filer att läsa in').setInputFiles(FILE);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	address = page.url();
	await expect(page.getByText('Inga aktiviteter hittades i dokumentet.').first()).toBeVisible();
	await expect(page.getByText(LINES[0] ?? '').first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Läs in', exact: true })).toHaveCount(0);
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	const answer = await page.request.post(`${address}?/write`, {
		form: { as: '' },
		headers: { origin: new URL(address).origin }
	});
	expect(await answer.text()).toContain('400');
	await page.goto('/planer');
	await expect(page.getByText('Danderyds kommun')).toHaveCount(0);
});

test('publisher and date that were typed stay when the review is seen again', async ({ page }) => {
	await page.goto(address);
	await page.getByLabel('Utgivare').fill('Danderyds kommun');
	await page.locator('input[name=published]').fill('2024-03-01');
	await page.getByRole('button', { name: 'Uppdatera granskningen' }).click();
	await page.goto('/importera');
	await page.goto(address);
	await expect(page.getByLabel('Utgivare')).toHaveValue('Danderyds kommun');
	await expect(page.locator('input[name=published]')).toHaveValue('2024-03-01');
});

test('activities are added from the text by keyboard alone, and the plan is read in', async ({ page }) => {
	await page.goto(address);
	await tabTo(page, /^Lägg till som aktivitet: Vi träffas/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: '1 aktivitet hittades' })).toBeVisible();
	await tabTo(page, /^Lägg till som aktivitet: Lamporna/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: '2 aktiviteter hittades' })).toBeVisible();
	await expect(page.getByText('Inga aktiviteter hittades i dokumentet.')).toHaveCount(0);
	await page.goto(address);
	await tabTo(page, 'Läs in');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status')).toContainText('är inläst');
	await page.goto('/planer');
	plan =
		(await page
			.getByRole('link', { name: /Danderyd|minnesanteckning/ })
			.first()
			.getAttribute('href')) ?? '';
	await page.goto(plan);
	await expect(page.getByRole('rowheader')).toHaveCount(2);
});

test('a whole plan is followed up by keyboard alone', async ({ page }) => {
	await page.goto(`${plan}/uppfoljning`);
	await expect(page.getByText('Inget är ändrat.')).toBeVisible();
	await tabTo(page, /^Läge för Vi träffas/);
	await page.keyboard.press('p');
	await page.keyboard.press('ArrowDown');
	await tabTo(page, /^Antal genomförda av Vi träffas/);
	await page.keyboard.type('3');
	await tabTo(page, /^Notering om Vi träffas/);
	await page.keyboard.type('Tre tisdagar.');
	await tabTo(page, 'Spara uppföljningen');
	await page.keyboard.press('Enter');
	await expect(page.getByText('1 notering är sparad.')).toBeVisible();
});

test('a card is moved on the board by keyboard alone', async ({ page }) => {
	await page.goto(`${plan}?vy=tavla`);
	const done = page.getByRole('region', { name: 'Genomförd' });
	await expect(done.getByRole('link', { name: /^Vi träffas/ })).toHaveCount(0);
	await tabTo(page, /^Vi träffas/);
	await page.keyboard.press('Tab');
	await page.keyboard.press('g');
	await tabTo(page, /^Flytta Vi träffas/);
	await page.keyboard.press('Enter');
	await expect(done.getByRole('link', { name: /^Vi träffas/ })).toBeVisible();
	await page.goto(`${plan}/tackning`);
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	await page.goto(`${plan}/pastaenden`);
	await expect(page.getByText('Inga påståenden av det slaget hittades i planen.')).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});

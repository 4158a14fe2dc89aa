import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';

/** The three jobs of a coordinator on the example, with the keyboard alone: narrow and wide, light and dark. */
const WINDOWS = [
	{ width: 1440, colorScheme: 'light' },
	{ width: 390, colorScheme: 'dark' }
] as const;
/** Where somebody would give up. */
const MOST_TABS = 200;

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'exempel', url: baseURL ?? '' }]);
});

/** Goes on with Tab until the one that is meant has the focus, which must be seen on the screen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let i = 0; i < MOST_TABS; i += 1) {
		await page.keyboard.press('Tab');
		if (await target.evaluate((element) => element === document.activeElement)) {
			await expect(target).toBeInViewport();
			const ring = await target.evaluate((element) => {
				const { outlineStyle, boxShadow } = getComputedStyle(element);
				return outlineStyle !== 'none' || boxShadow !== 'none';
			});
			expect(ring, 'the focus is seen').toBe(true);
			return;
		}
	}
	throw new Error(`not reached in ${MOST_TABS} presses of Tab`);
}

async function follow(page: Page, target: Locator): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
}

/** Past what is the same on every page. */
async function skipToContent(page: Page): Promise<void> {
	await follow(page, page.getByRole('link', { name: 'Till innehållet' }));
}

async function takeOut(page: Page, format: 'Word' | 'PowerPoint' | 'Excel'): Promise<void> {
	const waiting = page.waitForEvent('download');
	await follow(page, page.getByRole('navigation', { name: 'Ta ut' }).getByRole('link', { name: format }));
	const file = await waiting;
	expect(
		readFileSync(await file.path())
			.subarray(0, 2)
			.toString()
	).toBe('PK');
}

for (const { width, colorScheme } of WINDOWS) {
	test.describe(`at ${width} px in ${colorScheme}`, () => {
		test.use({ viewport: { width, height: 900 }, colorScheme });
		test.describe.configure({ timeout: 120_000 });

		test('before planning: an area’s figures, what is done there, and a lägesbild as a document', async ({ page }) => {
			await page.goto('/omrade', { waitUntil: 'networkidle' });
			await skipToContent(page);
			await follow(page, page.getByRole('main').getByRole('link', { name: 'Fisksätra', exact: true }).first());
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fisksätra');
			await page.waitForLoadState('networkidle');
			await skipToContent(page);
			const chart = page.getByRole('application').first();
			await tabTo(page, chart);
			await page.keyboard.press('ArrowLeft');
			await expect(chart.locator('svg.tip')).toBeVisible();
			await page.goto('/lagesbilder', { waitUntil: 'networkidle' });
			await skipToContent(page);
			await follow(page, page.getByRole('rowheader').getByRole('link').first());
			await page.waitForURL(/\/lagesbilder\/[^/]+/);
			const reading = page.getByRole('main').locator('a[href$="/lasa"]').first();
			if (!page.url().endsWith('/lasa')) await follow(page, reading);
			await page.waitForURL(/\/lasa/);
			await takeOut(page, 'Word');
		});

		test('areas beside each other: Fisksätra and Orminge, one measure, and the numbers as a workbook', async ({
			page
		}) => {
			await page.goto('/jamfor?omrade=0182-fisksatra&omrade=0182-orminge', { waitUntil: 'networkidle' });
			await skipToContent(page);
			await follow(page, page.getByRole('main').getByRole('link', { name: 'Otrygga ute sent på kvällen' }).first());
			await page.waitForURL(/matt=/);
			await page.waitForLoadState('networkidle');
			await expect(page.getByText('Det här går att se').first()).toBeVisible();
			await skipToContent(page);
			await takeOut(page, 'Excel');
		});

		test('at the meeting: the slides, back to the agenda, and the protocol as a document', async ({ page }) => {
			await page.goto('/moten', { waitUntil: 'networkidle' });
			await skipToContent(page);
			await follow(page, page.getByRole('main').locator('a[href^="/moten/"]:not([href*="#"])').first());
			await page.waitForURL(/\/moten\/[0-9a-z-]+/);
			await page.waitForLoadState('networkidle');
			await skipToContent(page);
			await follow(
				page,
				page
					.getByRole('link', { name: 'Visa i helskärm' })
					.or(page.getByRole('main').locator('a[href$="/visa"]'))
					.first()
			);
			await page.waitForURL(/\/visa/);
			await page.waitForLoadState('networkidle');
			if (width > 1000) {
				await page.keyboard.press('ArrowRight');
				await expect(page.locator('.frame:not(.off)').getByRole('heading').first()).toBeVisible();
			}
			await page.goBack({ waitUntil: 'networkidle' });
			await skipToContent(page);
			await follow(page, page.getByRole('main').locator('a[href$="/protokoll"]').first());
			await page.waitForURL(/\/protokoll/);
			await page.waitForLoadState('networkidle');
			await skipToContent(page);
			await takeOut(page, 'Word');
		});
	});
}

import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { printed } from './command-line.ts';

/** From a new meeting to the next one, which shows what became of it. The tests build on each other. */
test.describe.configure({ mode: 'serial' });

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
const crime = [
	'Region;Brott;År;Period;Antal;/100 000 inv',
	...['2021', '2022', '2023'].flatMap((year, y) =>
		MONTHS.map((month, m) => `Tyresö kommun;12 kap. Skadegörelsebrott;${year};${month};${40 - 8 * y + (m % 4)};1;`)
	),
	''
].join('\n');
const plan = [
	'Åtgärdsplan för Tyresö kommun 2022–2023',
	'',
	'Prioriterat område: Trygga platser',
	'',
	'Aktivitet: Ljusare gångvägar i Tyresö',
	'',
	'Utmaning\tÅtgärd\tAnsvarig\tNär\tStatus',
	'Gångvägarna är mörka.\tNya lampor sätts upp.\tKommun/Gatuenheten\t2022-03-01 – 2023-06-30\tPågår',
	''
].join('\n');

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
});

async function handIn(page: Page, name: string, text: string) {
	await page.goto('/importera');
	const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
	await page.getByLabel('Filer att läsa in').setInputFiles(file);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
}

async function expectAccessible(page: Page) {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
	}
}

let meeting = '';

test('a meeting is begun, and its agenda taken from proposals, a figure and an item of one’s own', async ({ page }) => {
	await handIn(page, 'brott-tyreso.txt', crime);
	await handIn(page, 'plan-tyreso.txt', plan);
	await page.goto('/moten');
	await page.getByLabel('Rubrik').fill('BRÅ Tyresö');
	await page.getByLabel('Mötesdag').fill('2026-11-19');
	await page.locator('select[name=area]').selectOption('0138');
	await page.getByRole('button', { name: 'Skapa mötet' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('BRÅ Tyresö');
	meeting = new URL(page.url()).pathname;
	await page.getByRole('checkbox', { name: /Ljusare gångvägar i Tyresö: försenad/ }).check();
	await page.getByRole('button', { name: 'Lägg till de valda' }).click();
	await expect(page.getByRole('status')).toHaveText('1 punkt är tillagd.');
	await page.locator('select[name=matt]').selectOption('brott.skadegorelse');
	await page.getByRole('button', { name: 'Lägg till diagrammet' }).click();
	await expect(page.getByRole('heading', { level: 3, name: /Skadegörelse i Tyresö har minskat sedan 2021/ })).toBeVisible(); // prettier-ignore
	const own = page.getByRole('region', { name: 'Lägg till en egen punkt' });
	await own.getByLabel('Budskap').fill('Datum för nästa år');
	await own.getByRole('button', { name: 'Lägg till punkten' }).click();
	const items = page.locator('#dagordning > ol > li');
	await expect(items).toHaveCount(3);
	await page.getByRole('button', { name: 'Flytta upp: Datum för nästa år' }).click();
	await expect(items.nth(1)).toContainText('Datum för nästa år');
	await expectAccessible(page);
});

/** Skadegörelse has fallen every year; nothing has been compared with other areas. */
const CAUSE = 'Skadegörelsen har minskat tack vare lamporna.';
const TOLD = '1 mening säger mer än siffrorna visar.';

test('a note, a decision and the protocol are held against the figures while one writes', async ({ page }) => {
	await page.goto(meeting);
	const item = page.locator('li.card', { hasText: 'Skadegörelse i Tyresö' });
	await item.getByText('Ändra budskap och talarstöd').click();
	await item.getByRole('textbox', { name: 'Talarstöd' }).fill(CAUSE);
	await expect(item.locator('mark')).toHaveText(CAUSE);
	await expect(item.getByText(TOLD)).toBeVisible();
	await expectAccessible(page);
	await item.getByRole('button', { name: /Använd förslaget/ }).click();
	await expect(item.getByRole('textbox', { name: 'Talarstöd' })).toHaveValue(/^Skadegörelse i Tyresö har minskat/);
	await item.getByText('Skriv in ett beslut').click();
	await item.locator('textarea[name=text]').fill(CAUSE);
	await expect(item.getByText(TOLD)).toBeVisible();
	await page.goto(`${meeting}/protokoll`);
	await page.getByRole('textbox').last().fill(CAUSE);
	await expect(page.getByText(TOLD)).toBeVisible();
	await expectAccessible(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('«Kontrollera texten» tells the same, keeps what was typed and saves nothing', async ({ page }) => {
		await page.goto(meeting);
		const item = page.locator('li.card', { hasText: 'Skadegörelse i Tyresö' });
		await item.getByText('Ändra budskap och talarstöd').click();
		await item.getByRole('textbox', { name: 'Talarstöd' }).fill(CAUSE);
		await item.getByRole('button', { name: 'Kontrollera texten' }).last().click();
		await expect(item.getByRole('textbox', { name: 'Talarstöd' })).toHaveValue(CAUSE);
		await expect(page.getByText(TOLD)).toBeVisible();
		await page.goto(meeting);
		await expect(page.getByText(CAUSE)).toHaveCount(0);
		await page.goto(`${meeting}/protokoll`);
		await page.getByRole('textbox').last().fill(CAUSE);
		await page.getByRole('button', { name: 'Kontrollera texten' }).last().click();
		await expect(page.getByRole('textbox').last()).toHaveValue(CAUSE);
		await expect(page.getByText(TOLD)).toBeVisible();
	});
});

test('a decision is written down with who answers for it, and the figure is locked', async ({ page }) => {
	await page.goto(meeting);
	const item = page.locator('li.card', { hasText: 'Skadegörelse i Tyresö' });
	await item.getByText('Skriv in ett beslut').click();
	await item.locator('textarea[name=text]').fill('Fortsätt med nattvandringen i centrum.');
	await item.locator('input[name=owner]').last().fill('Kommunpolisen');
	await item.locator('input[name=due]').last().fill('2026-11-20');
	await item.getByRole('button', { name: 'Spara beslutet' }).click();
	await expect(page.getByRole('status')).toHaveText('Beslutet är sparat.');
	await expect(item.getByRole('article', { name: /nattvandringen/ })).toContainText('Vilar på siffrorna');
	await page.getByText('Ändra mötet').click();
	await page.locator('textarea[name=participants]').fill('Tyresö kommun, säkerhetschef\nPolisen, kommunpolis');
	await page.getByRole('button', { name: 'Spara mötet' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'säkerhetschef' })).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('region', { name: 'Beslut att följa upp' })).toContainText('försenat');
});

test('the slides are shown with the keyboard alone, and without a network once they are there', async ({
	page,
	context
}) => {
	const shown = page.locator('.frame:not(.off)');
	await page.goto(`${meeting}/visa`, { waitUntil: 'networkidle' });
	await expect(shown).toHaveCount(1);
	await expectAccessible(page);
	await context.setOffline(true);
	await page.keyboard.press('End');
	await expect(shown.getByRole('heading')).toHaveText('Beslut');
	await expect(page.getByRole('status')).toContainText(/Bild 6 av 6: Beslut/);
	await page.keyboard.press('Home');
	await expect(shown.getByRole('heading', { level: 1 })).toHaveText('BRÅ Tyresö');
	for (let i = 0; i < 4; i++) await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'Space');
	await expect(shown.getByRole('heading').first()).toContainText('Skadegörelse i Tyresö');
	await expect(shown.getByRole('img')).toBeVisible();
	await expect(shown).toContainText('Vi kan se');
	await expect(page).toHaveURL(/#punkt-/);
	await page.keyboard.press('n');
	await expect(page.getByRole('complementary', { name: 'Talarstöd' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('complementary', { name: 'Talarstöd' })).toHaveCount(0);
	await page.keyboard.press('f');
	await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	await page.keyboard.press('f');
	await page.keyboard.press('Escape');
	await expect(page.locator('.frame').locator('visible=true')).toHaveCount(6);
	await context.setOffline(false);
});

test('a window with the notes follows the slides', async ({ page, context }) => {
	await page.goto(`${meeting}/visa`);
	await expect(page.locator('.frame:not(.off)')).toHaveCount(1);
	const speaker = await context.newPage();
	await speaker.goto(`${meeting}/visa?anteckningar`);
	await expect(speaker.getByRole('status')).toHaveText('bild 1 av 6');
	await page.bringToFront();
	await page.keyboard.press('PageDown');
	await expect(speaker.getByRole('status')).toHaveText('bild 2 av 6');
	await speaker.bringToFront();
	await expectAccessible(speaker);
	await speaker.getByRole('button', { name: 'Nästa bild' }).click();
	await expect(page.locator('.frame:not(.off) h2').first()).toContainText('Ljusare gångvägar');
});

for (const [width, height] of [
	[1280, 720],
	[1920, 1080]
] as const) {
	test(`every slide fits a screen of ${width} × ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto(`${meeting}/visa`);
		for (let i = 0; i < 6; i++) {
			const slide = page.locator('.frame:not(.off) .slide');
			await expect(slide).toHaveCount(1);
			expect(await slide.evaluate((one) => one.scrollHeight)).toBeLessThanOrEqual(height + 1);
			await page.keyboard.press('ArrowRight');
		}
	});
}

test('on a telephone and on paper all slides are there, one below the other', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`${meeting}/visa`);
	await expect(page.locator('.frame').locator('visible=true')).toHaveCount(6);
	const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
	expect(wide).toBeLessThanOrEqual(view ?? 0);
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(`${meeting}/visa`);
	const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g);
	expect(pages).toHaveLength(6);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('all slides stand below each other, and an item can be added', async ({ page }) => {
		await page.goto(`${meeting}/visa`);
		await expect(page.locator('.frame').locator('visible=true')).toHaveCount(6);
		await page.goto(meeting);
		const own = page.getByRole('region', { name: 'Lägg till en egen punkt' });
		await own.getByLabel('Budskap').fill('Utan skript');
		await own.getByRole('button', { name: 'Lägg till punkten' }).click();
		await expect(page.getByRole('heading', { level: 3, name: 'Utan skript' })).toBeVisible();
		await page.getByRole('button', { name: 'Ta bort: Utan skript' }).click();
		await expect(page.getByRole('heading', { level: 3, name: 'Utan skript' })).toHaveCount(0);
	});
});

test('the meeting is held, and its protocol approved', async ({ page }) => {
	await page.goto(meeting);
	await page.getByRole('button', { name: 'Mötet är hållet' }).click();
	await expect(page.getByRole('status')).toContainText('Diagrammen är låsta.');
	await page.getByRole('link', { name: 'Protokollsutkast' }).click();
	await expect(page.getByRole('heading', { level: 2, name: /^§ \d/ })).toHaveCount(5);
	await page.getByLabel('Anteckning: Datum för nästa år').fill('Fyra möten.');
	await page.getByRole('button', { name: 'Spara anteckningen' }).nth(1).click();
	await expect(page.getByRole('status')).toHaveText('Anteckningen är sparad.');
	await expect(page.getByRole('article')).toContainText('Ansvarig: Kommunpolisen. Klart senast 2026-11-20.');
	await expect(page.getByRole('article')).toContainText('Siffrorna är låsta');
	await expectAccessible(page);
	await page.getByLabel('Justeras av').fill('Ordföranden');
	await page.getByRole('button', { name: 'Justera' }).click();
	await expect(page.getByText(/Justerat .* av Ordföranden\./)).toBeVisible();
	await expect(page.getByLabel('Anteckning om mötet')).toHaveCount(0);
});

test('the next meeting shows what became of the decision', async ({ page }) => {
	await page.goto('/moten');
	const open = page.getByRole('region', { name: 'Beslut att följa upp' });
	await open.getByText('Följ upp beslutet').first().click();
	await open.getByLabel('Läge').first().selectOption('ongoing');
	await open.getByLabel('Notering').first().fill('Fler vandrare har anmält sig.');
	await open.getByRole('button', { name: 'Spara uppföljningen' }).first().click();
	await expect(page.getByRole('status')).toHaveText('Uppföljningen är sparad.');
	await page.getByLabel('Rubrik').fill('BRÅ Tyresö, mars');
	await page.getByLabel('Mötesdag').fill('2027-03-04');
	await page.locator('select[name=area]').selectOption('0138');
	await page.getByRole('button', { name: 'Skapa mötet' }).click();
	const item = page.locator('#dagordning > ol > li').first();
	await expect(item).toContainText('Fortsätt med nattvandringen i centrum.');
	await expect(item).toContainText('Fler vandrare har anmält sig.');
	await item.getByText('Då och nu').click();
	await expect(item.getByText(/Siffrorna är låsta den/)).toBeVisible();
	await expect(item).toContainText('Om något har ändrats sedan beslutet.');
	await page.getByRole('link', { name: 'Visa i helskärm' }).click();
	await expect(page.locator('.frame:not(.off)')).toHaveCount(1);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('.frame:not(.off)')).toContainText('Vad blev det av förra mötets beslut?');
	await expect(page.locator('.frame:not(.off)')).toContainText('pågår, försenat');
});

test('meetings are not shown in the public view, and the overview does not tell of them', async ({ page }) => {
	for (const path of ['/moten', meeting, `${meeting}/visa`, `${meeting}/protokoll`]) {
		const answer = await page.goto(`${path}?visning=offentlig`);
		expect(answer?.status()).toBe(403);
		await expect(page.getByText('arbetsmaterial').first()).toBeVisible();
		await expect(page.getByText('nattvandringen')).toHaveCount(0);
	}
	await page.goto('/?visning=offentlig');
	await expect(page.getByText('nattvandringen')).toHaveCount(0);
});

test('the protocol is printed as PDF by the command line, and not in public', async () => {
	const id = meeting.split('/').at(-1) ?? '';
	const { text, facts, said } = printed('--view', 'mote', '--id', id);
	expect(said).toContain('Skrev');
	expect(facts).toMatch(/Tagged:\s+yes/);
	expect(text).toContain('Fortsätt med nattvandringen i centrum.');
	const open = printed('--view', 'mote', '--id', id, '--public');
	expect(open.status).not.toBe(0);
	expect(open.text).toBe('');
});

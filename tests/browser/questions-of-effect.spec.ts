import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** From a plan and a crime file to what can be said of an effect, by keyboard where a choice is made. The tests build on each other. */
test.describe.configure({ mode: 'serial' });

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];
const PLACES = ['Ekerö', 'Salem', 'Norrtälje', 'Nykvarn', 'Nynäshamn'];
let address = '';

/** Graffiti in five municipalities: in Ekerö it halves in 2022, elsewhere it stays. */
function crimes() {
	const lines = ['Region;Brott;År;Period;Antal;/100 000 inv'];
	for (const [p, place] of PLACES.entries())
		for (let i = 0; i < 60; i++) {
			const usual = 50 + 3 * p + ((i * 7 + p * 3) % 11);
			const count = place === 'Ekerö' && i >= 36 ? Math.round(usual / 2) : usual;
			lines.push(`${place} kommun;därav klotter;${2019 + Math.floor(i / 12)};${MONTHS[i % 12]};${count};${count};`);
		}
	const buffer = Buffer.from(`${lines.join('\n')}\n`, 'latin1');
	return { name: 'klotter-fem-kommuner.txt', mimeType: 'text/plain', buffer };
}

function plan() {
	const text = [
		'Samverkansplan för Ekerö kommun 2022–2023',
		'',
		'Aktivitet: Sanera klotter inom ett dygn',
		'',
		'Utmaning\tÅtgärd\tAnsvarig\tNär\tStatus',
		'Klotter sitter kvar.\tAllt klotter tas bort.\tKommun\t2022-01-01 – 2023-12-31\tPågår',
		''
	].join('\n');
	return { name: 'ekero-plan.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
}

async function readIn(page: Page, file: ReturnType<typeof plan>) {
	await page.goto('/importera');
	await page.getByLabel('Filer att läsa in').setInputFiles(file);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Granska ${file.name}`);
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
}

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
});

test('a confirmed measure becomes a question, and nothing is answered before the design is locked', async ({
	page
}) => {
	await readIn(page, crimes());
	await readIn(page, plan());
	await page.goto('/planer');
	await page.getByRole('link', { name: /Ekerö/ }).first().click();
	await page.getByRole('rowheader').getByRole('link', { name: 'Sanera klotter inom ett dygn' }).click();
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Klotter' })
		.getByRole('button', { name: 'Bekräfta' })
		.first()
		.click();
	await page.getByRole('link', { name: 'Vad siffrorna säger om effekt i Ekerö' }).click();
	await expect(page.getByRole('heading', { level: 2, name: 'Välj upplägg' })).toBeVisible();
	await expect(page.getByText(/Vi kan se|Vi kan inte se/)).toHaveCount(0);
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	address = page.url();
});

test('roles are chosen and locked by keyboard, and the answer stands beside its doubts', async ({ page }) => {
	await page.goto(address);
	for (const place of ['Salem', 'Norrtälje', 'Nykvarn', 'Nynäshamn'])
		await page.getByLabel(`Roll för ${place}`).selectOption(place === 'Nynäshamn' ? 'Granne' : 'Jämför');
	await page.getByLabel('Annat skäl än höga siffror').focus();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Lås upplägget och visa svaret' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: /Vi kan se att området har minskat mer/ })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Så här säkert är det' })).toBeVisible();
	await expect(page.getByText(/Benägenheten att anmäla/)).toBeVisible();
	await expect(page.getByText(/Det går inte att säga om något flyttade/)).toBeVisible();
	await expect(page.getByText(/Låst .* innan svaret visades/)).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
	expect(wide).toBeLessThanOrEqual(view ?? 0);
});

test('a changed design is told, and the list has the answer', async ({ page }) => {
	await page.goto(address);
	await page.getByText('Ändra upplägget').click();
	await page.getByLabel('Roll för Norrtälje').selectOption('Används inte');
	await page.getByRole('button', { name: 'Lås det nya upplägget' }).click();
	await expect(page.getByText(/Ändrat .* efter att ett svar hade visats/)).toBeVisible();
	await page.goto('/effekt');
	await expect(page.getByRole('row', { name: /Sanera klotter/ })).toContainText('Vi kan se');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the answer can be read whole', async ({ page }) => {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 2, name: /Vi kan se/ })).toBeVisible();
		await expect(page.locator('svg').locator('visible=true').first()).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Håller svaret?' })).toBeVisible();
		await expect(page.getByRole('heading', { name: /^Samma fråga prövad på andra sätt/ })).toBeVisible();
	});
});

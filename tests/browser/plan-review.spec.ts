import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { reviewedPlanFile } from './files.ts';

/** A plan is reviewed and corrected before it enters, and its next version after. The tests build on each other. */
test.describe.configure({ mode: 'serial' });

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
});

async function handOver(page: Page, year: 2025 | 2026) {
	const file = reviewedPlanFile(year);
	await page.goto('/importera');
	await page.getByLabel('Filer att läsa in').setInputFiles(file);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Granska ${file.name}`);
}
const card = (page: Page, title: string) =>
	page.getByRole('article').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const changes = (page: Page) => page.locator('#andringar').getByRole('listitem');
const open = (page: Page, title: string) => page.getByRole('link', { name: `Ändra ${title}`, exact: true }).click();
/** Activities without question marks are folded, unless there are no others. */
async function unfold(page: Page) {
	const folded = page.locator('#utan-fragetecken details:not([open]) > summary');
	if ((await folded.count()) > 0) await folded.click();
}
let address = '';

test('doubtful activities stand first, each beside the plan’s own words', async ({ page }) => {
	await handOver(page, 2025);
	address = page.url();
	await expect(page.getByRole('heading', { name: '4 aktiviteter hittades' })).toBeVisible();
	const first = page.getByRole('article').first();
	await expect(first).toContainText('Märkning av motorer och');
	await expect(first).toContainText('Namnet verkar avhugget.');
	await expect(first.locator('.source')).toContainText('Polisen märker motorer på bryggan.');
	await expect(page.getByText('Text som inte kom med (1)')).toBeVisible();
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('a field is changed, and the plan’s own words stay beside it', async ({ page }) => {
	await page.goto(address);
	await open(page, 'Märkning av motorer och');
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	await page.getByRole('textbox', { name: 'Aktivitet', exact: true }).fill('Märkning av motorer och båtar');
	await page.getByRole('textbox', { name: 'Övriga aktörer' }).fill('Båtklubbar');
	await page.getByRole('button', { name: 'Spara ändringen' }).click();
	await expect(card(page, 'Märkning av motorer och båtar')).toContainText('I planen står: Märkning av motorer och');
	await expect(changes(page)).toHaveCount(2);
});

test('loose cells are paired with their activity', async ({ page }) => {
	await page.goto(address);
	const group = page.getByRole('form', { name: 'Grupp 1' });
	await group.getByRole('combobox').first().selectOption({ label: 'Båtvakt i gästhamnen' });
	await group.getByRole('button', { name: 'Para ihop' }).click();
	await expect(changes(page).first()).toContainText('Båtvakt i gästhamnen: ihopparad med «Kommun/Hamnkontoret');
	await expect(page.getByRole('link', { name: '1 rad att para ihop' })).toBeVisible();
	await expect(group).toContainText('Kommun/Hamnkontoret');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('an activity is split, and the parts are merged again by undoing it', async ({ page }) => {
		await page.goto(address);
		await unfold(page);
		await open(page, 'Kameror och belysning');
		await expect(page.getByLabel('Dela upp i flera aktiviteter')).toHaveValue('Kameror sätts upp.\nLampor byts ut.');
		await page.getByRole('button', { name: 'Dela upp' }).click();
		await expect(page.getByRole('heading', { name: '5 aktiviteter hittades' })).toBeVisible();
		await page.getByRole('button', { name: /^Ångra: Kameror och belysning: delad/ }).click();
		await expect(page.getByRole('heading', { name: '4 aktiviteter hittades' })).toBeVisible();
	});

	test('an activity is merged, one is dropped and one is added from text that gave nothing', async ({ page }) => {
		await page.goto(address);
		await unfold(page);
		await open(page, 'Kameror och belysning');
		await page.getByLabel('Slå ihop med en annan aktivitet').selectOption({ label: 'Båtvakt i gästhamnen' });
		await page.getByRole('button', { name: 'Slå ihop' }).click();
		await expect(page.getByRole('heading', { name: '3 aktiviteter hittades' })).toBeVisible();
		await unfold(page);
		await page.getByRole('button', { name: 'Ta bort Möten med båtklubbar' }).click();
		await page.getByText('Text som inte kom med (1)').click();
		await page.getByRole('button', { name: /Lägg till som aktivitet: Rådet beslutade/ }).click();
		await expect(page.getByRole('heading', { name: '3 aktiviteter hittades' })).toBeVisible();
		await page.getByRole('button', { name: /^Ångra: Kameror och belysning: ihopslagen/ }).click();
		await expect(page.getByRole('heading', { name: '4 aktiviteter hittades' })).toBeVisible();
		await page.getByRole('button', { name: /^Ångra: Rådet beslutade/ }).click();
		await expect(page.getByRole('heading', { name: '3 aktiviteter hittades' })).toBeVisible();
	});
});

test('what is read in is the corrected plan, and the activity’s page tells what was changed', async ({ page }) => {
	await page.goto(address);
	await page.setViewportSize({ width: 390, height: 844 });
	const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
	expect(wide).toBeLessThanOrEqual(view ?? 0);
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
	await page.goto('/planer');
	await page.getByRole('link', { name: 'Åtgärdsplan för Värmdö kommun 2025' }).click();
	await expect(page.getByRole('rowheader')).toHaveCount(3);
	await page.getByRole('link', { name: 'Märkning av motorer och båtar' }).first().click();
	await expect(page.getByText('i planen står: Märkning av motorer och')).toBeVisible();
	await expect(page.getByText('Båtklubbar')).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});

test('the next year’s plan is known as a version, with what is new, gone, put off and kept', async ({ page }) => {
	await handOver(page, 2026);
	await expect(page.getByRole('radio', { name: /Ny version av «Åtgärdsplan för Värmdö kommun 2025»/ })).toBeChecked();
	const diff = page.locator('#jamforelse');
	await expect(diff).toContainText('1 ny');
	await expect(diff).toContainText('1 senarelagd');
	await expect(diff).toContainText('Maj 2025 → Juni 2026');
	await expect(page.getByText('Märkning av motorer och båtar').first()).toBeVisible();
	await page.getByRole('radio', { name: 'En ny plan' }).check();
	await page.getByRole('button', { name: 'Uppdatera granskningen' }).click();
	await expect(diff).toHaveCount(0);
	await page.getByRole('radio', { name: /Ny version av/ }).check();
	await page.getByRole('button', { name: 'Uppdatera granskningen' }).click();
	await expect(diff).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	await page.getByLabel('Utgiven').fill('2030-01-15');
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
});

test('two versions are compared, and what is gone keeps its page', async ({ page }) => {
	await page.goto('/planer');
	await page.getByRole('link', { name: 'Handlingsplan för trygghet i Värmdö kommun 2026' }).click();
	await page.getByRole('link', { name: 'Versioner', exact: true }).click();
	await expect(page.getByRole('rowheader')).toHaveCount(2);
	await expect(page.getByRole('main')).toContainText('Vad sköts upp (1)');
	await expect(page.locator('ins').first()).toContainText('Båtvakter');
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
	await page.locator('select[name=till]').selectOption({ index: 1 });
	await page.locator('select[name=fran]').selectOption({ index: 0 });
	await page.getByRole('button', { name: 'Visa skillnaden' }).click();
	await expect(page.getByRole('main')).toContainText('Vad försvann (1)');
	await page.getByRole('link', { name: 'Sjösäker sommar' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sjösäker sommar');
});

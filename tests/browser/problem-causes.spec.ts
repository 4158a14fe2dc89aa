import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** From a problem to its causes and on to an activity, by keyboard and without scripts. The tests build on each other. */
test.describe.configure({ mode: 'serial' });

const PLAN = `Åtgärdsplan för Solna kommun 2026

Trygga torg

Aktivitet: Fler lampor på torget

Orsak\tÅtgärd\tAnsvarig
Torget är mörkt.\tNya lampor.\tKommun

Aktivitet: Vuxna på torget

Orsak\tÅtgärd\tAnsvarig
Behov av fler vuxna ute.\tVärdar går pass.\tKommun
`;
let analysis = '';

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
});

async function expectAccessible(page: Page) {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
	}
}
const node = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });

test('a plan with causes is read in, and proposes a problem that is not written yet', async ({ page }) => {
	await page.goto('/importera');
	const buffer = Buffer.from(PLAN);
	await page.getByLabel('Filer att läsa in').setInputFiles({ name: 'solna.txt', mimeType: 'text/plain', buffer });
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
	await page.goto('/orsaksanalys');
	await expect(page.getByRole('link', { name: 'Gå igenom: Trygga torg' })).toBeVisible();
	await expect(page.getByText('Inget problem är analyserat än.')).toBeVisible();
	await expectAccessible(page);
});

test('a new problem gets its causes by keyboard alone, and what was done can be undone', async ({ page }) => {
	await page.goto('/orsaksanalys');
	await page.getByRole('link', { name: 'Nytt problem' }).click();
	await page.getByRole('textbox', { name: 'Problemet i korthet' }).fill('Bråk vid stationen');
	await page.getByRole('combobox', { name: 'Område', exact: true }).selectOption('0184');
	await page.getByRole('textbox', { name: 'När?' }).fill('Fredag och lördag kväll.');
	await page.getByRole('button', { name: 'Börja analysen' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bråk vid stationen');
	analysis = new URL(page.url()).pathname;
	// Keys do something once the page’s scripts run.
	await page.waitForLoadState('networkidle');

	await page.getByRole('textbox', { name: /^Börja med en direkt orsak/ }).fill('Krogarna stänger samtidigt');
	await page.keyboard.press('Enter');
	await expect(node(page, '1 Krogarna stänger samtidigt')).toBeFocused();
	await page.keyboard.press('Insert');
	await expect(page.getByRole('textbox', { name: /^Vad ligger bakom/ })).toBeFocused();
	await page.keyboard.type('Alla har samma tillstånd');
	await page.keyboard.press('Enter');
	await expect(node(page, '1.1 Alla har samma tillstånd')).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(node(page, /^1 Krog/)).toBeFocused();
	await page.keyboard.press('n');
	await expect(page.getByRole('textbox', { name: /^En orsak till/ })).toBeFocused();
	await page.keyboard.type('Inga vakter på perrongen');
	await page.keyboard.press('Enter');
	await expect(node(page, '2 Inga vakter på perrongen')).toBeFocused();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(node(page, '1 Inga vakter på perrongen')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Orsaken' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(node(page, /^1 Inga vakter/)).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(node(page, /^1 Inga vakter/)).not.toBeFocused();

	await node(page, /^1 Inga vakter/).focus();
	await page.keyboard.press('Delete');
	await expect(node(page, /Inga vakter/)).toHaveCount(0);
	await page.getByRole('button', { name: 'Ångra' }).click();
	await expect(node(page, /Inga vakter/)).toHaveCount(1);
	await expectAccessible(page);
});

test('an activity linked to a cause is seen on the activity’s page, and the gap closes', async ({ page }) => {
	await page.goto(analysis);
	await expect(page.getByText('3 orsaker utan aktivitet')).toBeVisible();
	await page.getByRole('link', { name: /^Underlag och aktiviteter för: Inga vakter/ }).click();
	await page.getByRole('combobox', { name: 'Aktivitet', exact: true }).selectOption({ label: 'Vuxna på torget' });
	const form = page.locator('form').filter({ has: page.getByRole('combobox', { name: 'Aktivitet', exact: true }) });
	await form.getByRole('combobox', { name: 'Åtgärdens slag' }).selectOption({ label: 'social' });
	await form.getByRole('combobox', { name: 'När kan den verka?' }).selectOption({ label: 'lång sikt' });
	await form.getByRole('button', { name: 'Koppla' }).click();
	await expect(page.getByRole('status')).toContainText('Kopplingen är sparad.');
	await expect(page.getByText('2 orsaker utan aktivitet')).toBeVisible();
	await page.getByText('Lägg till underlag').first().click();
	await page.getByRole('radio', { name: 'Dialog' }).check();
	await page.getByRole('textbox', { name: 'Vad säger underlaget?' }).fill('Tågvärdarna har slutat.');
	await page.getByRole('button', { name: 'Lägg till underlag' }).click();
	await expect(node(page, /Inga vakter/)).toContainText('1 underlag');
	await expectAccessible(page);
	await page.getByRole('treeitem').getByRole('link', { name: 'Vuxna på torget' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vuxna på torget');
	const causes = page.locator('#orsaker');
	await expect(causes.getByRole('link', { name: 'Inga vakter på perrongen' })).toBeVisible();
	await expect(causes).toContainText('social, lång sikt');
	await page.goto('/omrade/0184');
	await expect(page.getByRole('link', { name: 'Bråk vid stationen' })).toBeVisible();
});

test('two who change the same cause: the second is told, keeps the words and can save again', async ({
	page,
	context
}) => {
	await page.goto(analysis, { waitUntil: 'networkidle' });
	const other = await context.newPage();
	await other.goto(analysis, { waitUntil: 'networkidle' });
	const rewrite = async (one: Page, text: string) => {
		await one.getByRole('link', { name: /^Ändra: .*tillstånd/ }).click();
		await one.getByRole('textbox', { name: 'Orsaken' }).fill(text);
		await one.keyboard.press('Enter');
	};
	await rewrite(other, 'Alla tillstånd går ut klockan ett');
	await expect(other.getByRole('status')).toContainText('Ändringen är sparad.');
	await rewrite(page, 'Tillstånden är lika långa');
	await expect(page.getByRole('alert')).toContainText('Någon hann före');
	await expect(page.getByRole('alert')).toContainText('Alla tillstånd går ut klockan ett');
	await expect(page.getByRole('textbox', { name: 'Orsaken' })).toHaveValue('Tillstånden är lika långa');
	await page.getByRole('button', { name: 'Spara', exact: true }).click();
	await expect(node(page, /Tillstånden är lika långa/)).toBeVisible();
});

test('a proposal is gone through and written in; needs are asked about, and the plan’s coverage tells of it', async ({
	page
}) => {
	await page.goto('/orsaksanalys');
	await page.getByRole('link', { name: 'Gå igenom: Trygga torg' }).click();
	await expect(page.getByText('Är detta en orsak eller ett behov?')).toHaveCount(1);
	await expectAccessible(page);
	await page.getByRole('textbox', { name: 'Orsak 2' }).fill('Få vuxna rör sig på torget');
	await page.getByRole('button', { name: 'Skriv in i analysen' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trygga torg');
	await expect(node(page, /Få vuxna/)).toContainText('Vuxna på torget');
	await page.goto('/orsaksanalys');
	await expect(page.getByRole('link', { name: /^Gå igenom: Trygga torg/ })).toHaveCount(0);
	await page.goto('/planer');
	await page.getByRole('link', { name: /Solna/ }).first().click();
	await page.getByRole('link', { name: 'Täckning' }).click();
	await expect(page.getByText('2 av 2 aktiviteter riktar sig mot en orsak i en analys.')).toBeVisible();
	await expect(page.locator('#orsaker-utan-aktivitet')).toContainText('Bråk vid stationen');
	await expectAccessible(page);
});

for (const view of ['trad', 'fiskben', 'lista']) {
	test(`${view} fits a telephone and a paper, and what is public has none of it`, async ({ page }) => {
		await page.goto(`${analysis}?vy=${view}`);
		await expectAccessible(page);
		await page.setViewportSize({ width: 390, height: 844 });
		const width = () => page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
		const [wide, room] = await width();
		expect(wide).toBeLessThanOrEqual(room ?? 0);
		// A4 on its side, less its margins.
		await page.setViewportSize({ width: 1016, height: 700 });
		await page.emulateMedia({ media: 'print' });
		const [printed, paper] = await width();
		expect(printed).toBeLessThanOrEqual(paper ?? 0);
		await expect(page.getByText('Inga vakter på perrongen').locator('visible=true').first()).toBeVisible();
		await page.goto(`${analysis}?vy=${view}&visning=offentlig`);
		await expect(page.getByText('Orsaksanalyser är arbetsmaterial')).toBeVisible();
		await expect(page.getByText('Inga vakter på perrongen')).toHaveCount(0);
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('causes are added, changed, moved, struck and taken back by links and buttons', async ({ page }) => {
		await page.goto(analysis);
		await page.getByRole('link', { name: /^Lägg till en orsak bakom: Inga vakter/ }).click();
		await page.getByRole('textbox', { name: /^Vad ligger bakom/ }).fill('Upphandlingen är försenad');
		await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
		await expect(page.getByRole('status')).toContainText('Orsaken är tillagd.');
		await expect(node(page, '1.1 Upphandlingen är försenad')).toBeVisible();
		await page.getByRole('link', { name: /^Ändra: Inga vakter/ }).click();
		await page.getByRole('button', { name: 'Flytta ner' }).click();
		await expect(node(page, /^2 Inga vakter/)).toBeVisible();
		await page.goto(`${analysis}?vy=lista`);
		await page.getByRole('link', { name: /^Underlag och aktiviteter för: Upphandlingen/ }).click();
		await page.getByRole('button', { name: 'Stryk', exact: true }).click();
		await expect(page.getByRole('status')).toContainText('Struket.');
		await page.getByText(/^Struket \(/).click();
		await page.getByRole('button', { name: 'Ta tillbaka: Upphandlingen är försenad' }).click();
		await expect(page.getByText('Upphandlingen är försenad').first()).toBeVisible();
	});

	test('the chain of events is built and put in order', async ({ page }) => {
		await page.goto(analysis);
		for (const text of ['Krogen stänger', 'Alla går till tåget']) {
			const form = page.locator('#kedja form.new');
			await page.locator('#kedja summary').filter({ hasText: 'Lägg till ett steg' }).click();
			await form.getByRole('textbox', { name: 'Vad händer?' }).fill(text);
			await form.getByRole('button', { name: 'Lägg till ett steg' }).click();
			await expect(page.getByRole('status')).toContainText('Steget är sparat.');
		}
		await page.getByLabel('Ändra steget: Alla går till tåget').click();
		await page.locator('#kedja').getByRole('button', { name: 'Flytta upp' }).last().click();
		await expect(page.locator('#kedja .text')).toHaveText(['Alla går till tåget', 'Krogen stänger']);
	});
});

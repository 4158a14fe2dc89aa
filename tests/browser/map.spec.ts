import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** A map of three parts of Nacka as a municipality might save it: names in capitals, one of them misspelt. */
function mapFile() {
	const square = (x: number) => [[x, 59.3], [x, 59.33], [x + 0.05, 59.33], [x + 0.05, 59.3], [x, 59.3]]; // prettier-ignore
	const features = ['FISKSÄTRA', 'ORMINGE', 'SALTSJÖBADN'].map((OMRADE, index) => ({
		type: 'Feature',
		properties: { FID: index, OMRADE },
		geometry: { type: 'Polygon', coordinates: [square(18.1 + index * 0.05)] }
	}));
	const text = JSON.stringify({ type: 'FeatureCollection', name: 'Nackas delar', features });
	return { name: 'delar.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) };
}

const FIGURES = {
	name: 'handelser-karta.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from('Område;Kategori;År;Antal\nFisksätra;Nedskräpning;2023;40\nOrminge;Nedskräpning;2023;25\n')
};

test.describe('with a map of one’s own', () => {
	test.use({ javaScriptEnabled: false });

	test('a file is handed in, matched, read in, drawn and withdrawn, without JavaScript', async ({
		page,
		context,
		baseURL
	}) => {
		await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
		await page.goto('/karta');
		await expect(page.getByRole('heading', { name: 'Ingen karta är inläst' })).toBeVisible();
		await page.getByRole('link', { name: 'Läs in en karta' }).click();

		for (const file of [FIGURES, mapFile()]) {
			await page.goto('/importera');
			await page.getByLabel('Filer att läsa in').setInputFiles(file);
			await page.getByRole('button', { name: 'Förhandsgranska' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Granska ${file.name}`);
			if (file.name === 'delar.geojson') {
				await expect(page.getByText('«OMRADE»: 2 områden av filens 3 ytor')).toBeVisible();
				await page.getByLabel(/SALTSJÖBADN/).selectOption({ label: 'Saltsjöbaden (kommundel)' });
			}
			await page.getByRole('button', { name: 'Läs in', exact: true }).click();
			await expect(page.getByText(`${file.name} är inläst.`)).toBeVisible();
		}
		await expect(page.getByText('3 uppgifter används nu.')).toBeVisible();
		await page.getByRole('link', { name: 'Se resultatet' }).click();

		await expect(page).toHaveURL(/\/karta/);
		await page.getByLabel('Mått').selectOption({ label: 'Nedskräpning (lokala händelser)' });
		await page.getByRole('button', { name: 'Visa', exact: true }).click();
		await expect(page.getByRole('heading', { level: 2 })).toContainText('2023');
		await expect(page.locator('.notice', { hasText: 'folkmängden inte är inläst' })).toBeVisible();
		await expect(page.getByRole('cell', { name: 'Saltsjöbaden' }).locator('visible=true')).toBeVisible();
		const area = page.getByRole('link', { name: /^Fisksätra: 40/ }).locator('visible=true');
		await area.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fisksätra');
		await page.getByRole('link', { name: 'Visa på karta' }).click();
		await expect(page).toHaveURL(/\/karta\?inom=0182-fisksatra/);
		await expect(page.getByRole('link', { name: /^Fisksätra:/ }).locator('visible=true')).toBeVisible();

		await page.goto('/kallor');
		await expect(page.getByRole('row', { name: /delar\.geojson.*gränser för 3 områden: kommundelar/ })).toBeVisible();
		for (const file of ['delar.geojson', FIGURES.name]) {
			await page.getByRole('button', { name: `Dra tillbaka ${file}` }).click();
			await page.goto('/kallor');
		}
		await page.goto('/karta');
		await expect(page.getByRole('heading', { name: 'Ingen karta är inläst' })).toBeVisible();
	});
});

test('the map of the example says that it is schematic, and its files hold the same', async ({
	page,
	context,
	baseURL
}) => {
	await context.addCookies([{ name: 'underlag', value: 'exempel', url: baseURL ?? '' }]);
	await page.goto('/karta');
	await expect(page.getByText('Kartans gränser: Schematisk karta, inte verkliga gränser.')).toBeVisible();
	const rows = await page.locator('.stack tbody tr').count();
	for (const [name, type] of [
		['CSV', 'csv'],
		['SVG', 'svg']
	] as const) {
		// prettier-ignore
		const href = await page.getByRole('link', { name: new RegExp(name) }).getAttribute('href');
		const answer = await page.request.get(href ?? '');
		expect(answer.headers()['content-disposition']).toContain(`.${type}"`);
		const text = await answer.text();
		if (type === 'csv') expect(text.trim().split('\r\n')).toHaveLength(rows + 1);
		else expect(text).toContain('Schematisk karta, inte verkliga gränser');
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.chart svg a').locator('visible=true').first()).toBeVisible();
});

test('the page without a map has no fault that axe knows of', async ({ page, context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
	await page.goto('/karta');
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});

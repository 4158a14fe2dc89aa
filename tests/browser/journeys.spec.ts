import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DATA } from '../../playwright.config.ts';
import { crimeFile, falseFile, incidentFile, planFile, surveyFile } from './files.ts';

/** The way from an empty product to a lägesbild, in the order a coordinator takes it. The tests build on each other. */
test.describe.configure({ mode: 'serial' });

async function handOver(page: Page, file: ReturnType<typeof crimeFile>) {
	await page.goto('/importera');
	await page.getByLabel('Filer att läsa in').setInputFiles(file);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Granska ${file.name}`);
}

/** Forms and decisions are only on pages with own data, which the tests of every page do not see. */
async function expectAccessible(page: Page) {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

async function readIn(page: Page) {
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
}

function lagesbild(...words: string[]) {
	const { status, stdout } = spawnSync(process.execPath, ['src/start.mjs', '--command', ...words, '--json'], {
		encoding: 'utf8',
		env: { ...process.env, LAGESBILD_DATA: DATA }
	});
	return { status, json: stdout === '' ? null : JSON.parse(stdout) };
}

test('a newcomer sees the example, marked as simulated, and begins with own data', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByText('Simulerade exempeldata.')).toBeVisible();
	await page.getByRole('button', { name: 'Börja med egna data' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Börja med egna data' })).toBeVisible();
	await expect(page.getByText('Simulerade exempeldata.')).toHaveCount(0);
});

test('a crime file is looked at, with its control sums, before it is read in', async ({ page }) => {
	await handOver(page, crimeFile());
	await expect(page.getByText('36 rader upprepar en uppgift')).toBeVisible();
	// 12 months from 60 to 71
	await expect(page.getByRole('row', { name: /Skadegörelse.* 2021 786/ })).toBeVisible();
	await readIn(page);
	await expect(page.getByRole('status')).toContainText('72 uppgifter');
});

test('the same file again is recognised and changes nothing', async ({ page }) => {
	await handOver(page, crimeFile());
	await expect(page.getByText('Filen är redan inläst')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Läs in', exact: true })).toHaveCount(0);
	await page.getByRole('button', { name: 'Ta bort filen' }).click();
	await expect(page.getByText('anmalda-brott.txt')).toHaveCount(0);
});

test('a survey of own layout is read, with n and share', async ({ page }) => {
	await handOver(page, surveyFile());
	await expect(page.getByText('Trygghetsundersökning').first()).toBeAttached();
	await page.getByLabel('Utgivare').fill('Nacka kommun');
	await readIn(page);
	await expect(page.getByRole('status')).toContainText('6 uppgifter');
});

test('a misspelt area is asked about and remembered', async ({ page }) => {
	await handOver(page, incidentFile());
	await expectAccessible(page);
	await page.getByLabel(/Fisksatra \(12 rader\)/).selectOption({ label: 'Fisksätra (kommundel)' });
	await page.getByRole('button', { name: 'Uppdatera granskningen' }).click();
	await expect(page.getByLabel(/Fisksatra/)).toHaveCount(0);
	await readIn(page);
	await expect(page.getByRole('status')).toContainText('36 uppgifter');
	const buffer = Buffer.from('Plats;Typ av händelse;Månad;Antal\nFisksatra;Klotter;2024-01;3\n');
	await handOver(page, { name: 'nasta.csv', mimeType: 'text/csv', buffer });
	await expect(page.getByRole('button', { name: 'Läs in', exact: true })).toBeVisible();
	await expect(page.getByLabel(/Fisksatra/)).toHaveCount(0);
	await page.getByRole('button', { name: 'Ta bort filen' }).click();
});

test('the police’s notices are a list with its warning, and never a figure', async ({ page }) => {
	const notice = {
		id: 650297,
		datetime: '2026-08-22 9:13:04 +02:00',
		name: '22 augusti 08.59, Brand, Nacka',
		summary: 'Brand i en container.',
		url: '/aktuellt/handelser/2026/augusti/22/brand/',
		type: 'Brand',
		location: { name: 'Nacka', gps: '59.3,18.1' }
	};
	const buffer = Buffer.from(JSON.stringify([notice]));
	await handOver(page, { name: 'handelser.json', mimeType: 'application/json', buffer });
	await readIn(page);
	await page.goto('/kallor');
	await page.getByRole('link', { name: 'handelser.json' }).click();
	await expect(page.getByText('ingen brottsstatistik').first()).toBeVisible();
	await expect(page.getByRole('row', { name: /2026-08-22 09:13 Brand Nacka/ })).toBeVisible();
	await expectAccessible(page);
});

test('an unknown table is read as the coordinator says, and so is the next one of its kind', async ({ page }) => {
	const text = 'Vår mätning, procent;;\nPåstående;Fisksätra;Orminge\nJag låser cykeln;64;70\nJag trivs;71,5;80\n';
	const file = (name: string, content: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
	await handOver(page, file('cykel.csv', text));
	await page.getByRole('link', { name: 'Tolka tabellen själv' }).click();
	await expectAccessible(page);
	await expect(page.getByLabel('Kolumn 1 (Påstående) innehåller')).toHaveValue('indicator');
	await page.getByRole('textbox', { name: /^År eller period/ }).fill('2024');
	await page.getByRole('button', { name: 'Läs så här' }).click();
	await expect(page.getByText('4 uppgifter läses.')).toBeVisible();
	await page.getByRole('textbox', { name: 'Namn' }).fill('Vår mätning');
	await page.getByRole('button', { name: 'Spara', exact: true }).click();
	await expect(page.getByText('Tolkningen är sparad som Vår mätning.')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Gå vidare till granskningen' }).click();
	await expectAccessible(page);
	await readIn(page);
	await handOver(page, file('cykel2.csv', text.replace('64', '66')));
	await expect(page.getByText('Filen är läst med den sparade tolkningen ”Vår mätning”.')).toBeVisible();
	await page.getByRole('button', { name: 'Ta bort filen' }).click();
});

test('figures from a report are typed in and read as a source', async ({ page }) => {
	await page.goto('/importera/for-hand');
	await expectAccessible(page);
	await page.getByLabel('Rapportens titel').first().fill('Trygghetsrapport');
	await page.getByLabel('Utgivare').fill('Nacka kommun');
	await page.getByLabel('Område, Rad 1').fill('Fisksätra');
	await page.getByLabel('Mått, Rad 1').fill('Orosanmälningar');
	await page.getByLabel('År eller period, Rad 1').fill('2024');
	await page.getByRole('button', { name: 'Granska siffrorna' }).click();
	await expect(page.getByRole('alert')).toContainText('Inget har sparats');
	await page.goto('/importera/for-hand');
	await page.getByLabel('Rapportens titel').first().fill('Trygghetsrapport');
	await page.getByLabel('Område, Rad 1').fill('Fisksätra');
	await page.getByLabel('Mått, Rad 1').fill('Orosanmälningar');
	await page.getByLabel('År eller period, Rad 1').fill('2024');
	await page.getByLabel('Värde, Rad 1').fill('41');
	await page.getByRole('button', { name: 'Granska siffrorna' }).click();
	await readIn(page);
	await page.goto('/omrade/0182-fisksatra');
	await expect(page.getByRole('heading', { name: /Orosanmälningar/ })).toBeVisible();
});

test('a plan is read with its activities; personal data is shown and left out', async ({ page }) => {
	await handOver(page, planFile());
	await expect(page.getByRole('heading', { name: '3 aktiviteter hittades' })).toBeVisible();
	await expect(page.getByText('070-123 45 67')).toBeVisible();
	await expectAccessible(page);
	await readIn(page);
	await page.getByRole('link', { name: 'Se resultatet' }).click();
	await page.getByRole('link', { name: /Samverkansplan/ }).click();
	await page.getByRole('link', { name: 'Sanera klotter i Fisksätra inom två dygn' }).first().click();
	await expect(page.getByText('[telefonnummer utelämnat]')).toBeVisible();
	expect(await page.evaluate(() => 'owned' in window)).toBe(false);
});

test('Fisksätra shows its trend with the activities that aim at it', async ({ page }) => {
	await page.goto('/omrade/0182-fisksatra');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fisksätra');
	const chart = page.getByRole('article').filter({ hasText: 'Otrygga ute sent på kvällen: 38 %' });
	await expect(chart.locator('svg').first()).toContainText('Kvällsvandring');
	await expect(chart).toContainText('205');
	await expect(page.getByRole('article').filter({ hasText: 'Anmälda brott' })).toHaveCount(0);
	const table = page.getByRole('table', { name: 'Aktiviteter i Fisksätra' });
	await expect(table.getByRole('rowheader')).toHaveCount(2);
	await expect(page.getByText('Möten i det lokala brottsförebyggande rådet').first()).toBeVisible();
});

test('the tip follows the keyboard, and the table has the same figures', async ({ page }) => {
	await page.goto('/omrade/0182-fisksatra');
	const chart = page.getByRole('article').filter({ hasText: 'Klotter' }).first();
	await chart.getByRole('application').or(chart.locator('[tabindex="0"]')).locator('visible=true').first().focus();
	await page.keyboard.press('End');
	await expect(
		chart.locator('[aria-live="polite"]').locator('visible=true').or(chart.locator('[aria-live]')).first()
	).toContainText('december 2023');
	await chart.getByText('Tabell', { exact: true }).click();
	await expect(chart.getByRole('row', { name: /december 2023/ })).toBeVisible();
});

test('Fisksätra and Orminge are seen side by side, and a municipality is not put beside them', async ({ page }) => {
	await page.goto('/jamfor');
	await page.getByRole('checkbox', { name: 'Fisksätra' }).check();
	await page.getByRole('checkbox', { name: 'Orminge' }).check();
	await page.getByRole('button', { name: 'Jämför valda områden' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jämför Fisksätra och Orminge');
	await expect(
		page.getByRole('row', { name: /Otrygga ute sent på kvällen.* 38 %.* 33 %.*Det går inte att säga/ })
	).toBeVisible();
	await page.goto('/omrade?omrade=0182-fisksatra&omrade=0182');
	await expect(page.getByRole('status')).toContainText('områden av olika slag');
});

test('a link is confirmed, and the chart no longer calls it suggested', async ({ page }) => {
	await page.goto('/planer');
	await page.getByRole('link', { name: /Samverkansplan/ }).click();
	await page.getByRole('link', { name: 'Kvällsvandring i Fisksätra och Orminge' }).first().click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Bekräfta Otrygga ute sent på kvällen', exact: true }).click();
	await expect(
		page.getByRole('button', { name: 'Ångra beslutet om Otrygga ute sent på kvällen', exact: true })
	).toBeVisible();
	await page.getByRole('button', { name: 'Bekräfta Fisksätra' }).click();
	await expect(page.getByRole('button', { name: 'Ångra beslutet om Fisksätra' })).toBeVisible();
	await page.goto('/omrade/0182-fisksatra');
	const row = page.getByRole('table', { name: 'Aktiviteter i Fisksätra' }).getByRole('row', { name: /Kvällsvandring/ });
	await expect(row.getByRole('listitem').first()).toHaveText('Otrygga ute sent på kvällen');
	const chart = page.getByRole('article').filter({ hasText: 'Otrygga ute sent på kvällen: 38 %' });
	await expect(chart.locator('svg').first()).toContainText('Kvällsvandring');
	await expect(chart).not.toContainText('föreslagen koppling');
});

/** The form for the whole plan of these journeys. */
async function openFollowUp(page: Page) {
	await page.goto('/planer');
	await page.getByRole('link', { name: 'Följ upp hela planen' }).first().click();
	await expect(page.getByRole('heading', { level: 1, name: 'Följ upp hela planen' })).toBeVisible();
	// Typing begins when the page listens: before that a browser keeps no draft.
	await expect(page.getByText('Inget är ändrat.')).toBeVisible();
}
const EVENING = 'Kvällsvandring i Fisksätra och Orminge';
const GRAFFITI = 'Sanera klotter i Fisksätra inom två dygn';
const MEETINGS = 'Möten i det lokala brottsförebyggande rådet';

test('a whole plan is followed up at once, and its status is seen on plan, area and first page', async ({ page }) => {
	await page.goto('/');
	await expect(
		page
			.getByRole('listitem')
			.filter({ hasText: EVENING })
			.getByText(/^försenad/)
	).toBeVisible();
	await openFollowUp(page);
	await expectAccessible(page);
	await page.getByLabel('Datum för noteringarna').fill('2023-12-15');
	await page.getByLabel(`Läge för ${EVENING}`).selectOption('genomförd');
	await page.getByLabel(`Antal genomförda av ${EVENING}`).fill('61');
	await page.getByLabel(`Läge för ${GRAFFITI}`).selectOption('pausad');
	await page.getByLabel(`Antal genomförda av ${MEETINGS}`).fill('-2');
	await page.getByRole('button', { name: 'Spara uppföljningen' }).click();
	await expect(page.getByText('2 noteringar är sparade.')).toBeVisible();
	await expect(page.getByText('1 rad behöver rättas')).toBeVisible();
	await expect(page.getByLabel(`Antal genomförda av ${MEETINGS}`)).toHaveValue('-2');
	await expectAccessible(page);
	await page.goto('/planer');
	await page
		.getByRole('link', { name: /Samverkansplan/ })
		.first()
		.click();
	await expect(page.getByRole('row', { name: new RegExp(EVENING) })).toContainText('genomförd');
	await page.goto('/omrade/0182-fisksatra');
	const chart = page.getByRole('article').filter({ hasText: 'Otrygga ute sent på kvällen: 38 %' });
	await expect(chart.locator('svg title').filter({ hasText: 'utförd 2022-03-01 till 2023-12-15' })).not.toHaveCount(0);
	await page.goto('/');
	await expect(
		page
			.getByRole('listitem')
			.filter({ hasText: EVENING })
			.getByText(/^försenad/)
	).toHaveCount(0);
	const listed = lagesbild('activities').json.find(({ title }: { title: string }) => title === EVENING);
	expect(listed).toMatchObject({ status: 'genomförd', doneCount: 61, actualEnds: '2023-12-15' });
});

test('of two who change the same row the second is told, sees both and chooses, and the other rows go in', async ({
	page,
	browser
}) => {
	await openFollowUp(page);
	const other = await (await browser.newContext()).newPage();
	await openFollowUp(other);
	await other.getByLabel(`Läge för ${GRAFFITI}`).selectOption('pågår');
	await other.getByLabel(`Notering om ${GRAFFITI}`).fill('Ny entreprenör på plats.');
	await other.getByRole('button', { name: 'Spara uppföljningen' }).click();
	await expect(other.getByText('1 notering är sparad.')).toBeVisible();
	await other.context().close();

	await page.getByLabel(`Läge för ${GRAFFITI}`).selectOption('avbruten');
	await page.getByLabel(`Notering om ${GRAFFITI}`).fill('Avtalet är uppsagt.');
	await page.getByLabel(`Antal genomförda av ${MEETINGS}`).fill('6');
	await page.getByLabel(`Läge för ${MEETINGS}`).selectOption('pågår');
	await page.getByRole('button', { name: 'Spara uppföljningen' }).click();
	await expect(page.getByText('1 notering är sparad.')).toBeVisible();
	const row = page.getByRole('listitem').filter({ hasText: GRAFFITI });
	await expect(row.getByText('Ny entreprenör på plats.').last()).toBeVisible();
	await expect(row.getByText('Avtalet är uppsagt.')).toBeVisible();
	await expectAccessible(page);
	await row.getByRole('radio', { name: /Spara min/ }).check();
	await page.getByRole('button', { name: 'Spara uppföljningen' }).click();
	await expect(page.getByText('1 notering är sparad.')).toBeVisible();
	await expect(page.getByRole('radio')).toHaveCount(0);
	await page.getByRole('link', { name: GRAFFITI }).click();
	await expect(page.getByText('Avtalet är uppsagt.')).toBeVisible();
	await expect(page.getByText('Ny entreprenör på plats.')).toBeVisible();
});

test('what was typed survives a lost connection and a reload, and can be taken away', async ({ page, context }) => {
	await openFollowUp(page);
	await page.getByLabel(`Notering om ${MEETINGS}`).fill('Protokollet saknas.');
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Spara uppföljningen' }).click();
	await expect(page.getByText('Anslutningen är bruten.')).toBeVisible();
	await expect(page.getByLabel(`Notering om ${MEETINGS}`)).toHaveValue('Protokollet saknas.');
	await context.setOffline(false);
	await page.reload();
	await expect(page.getByText(/^Utkast från .* är återställt/)).toBeVisible();
	await expect(page.getByLabel(`Notering om ${MEETINGS}`)).toHaveValue('Protokollet saknas.');
	await page.getByRole('button', { name: 'Ångra och ta bort utkastet' }).click();
	await expect(page.getByLabel(`Notering om ${MEETINGS}`)).toHaveValue('');
	await page.reload();
	await expect(page.getByText('Inget är ändrat.')).toBeVisible();
	await expect(page.getByText(/^Utkast från/)).toHaveCount(0);
});

test('without JavaScript the plan is followed up and a card is moved', async ({ browser }) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await page.goto('/planer');
	await page.getByRole('link', { name: 'Följ upp hela planen' }).first().click();
	await page.getByLabel(`Notering om ${MEETINGS}`).fill('Utan skript.');
	await page.getByRole('button', { name: 'Spara uppföljningen' }).click();
	await expect(page.getByText('1 notering är sparad.')).toBeVisible();
	await page.goto('/planer');
	await page
		.getByRole('link', { name: /Samverkansplan/ })
		.first()
		.click();
	await page.getByRole('link', { name: 'Tavla' }).click();
	await page.getByLabel(`Flytta ${MEETINGS} till`).selectOption('pausad');
	await page.getByRole('button', { name: `Flytta ${MEETINGS}` }).click();
	await expect(page.getByText(`${MEETINGS} är nu pausad.`)).toBeVisible();
	await expect(page).toHaveURL(/vy=tavla/);
	await expect(page.getByRole('region', { name: 'Pausad' }).getByRole('link', { name: MEETINGS })).toBeVisible();
	await page.context().close();
});

test('a wrong note is struck and stays to be seen; bad input keeps what was typed', async ({ page }) => {
	await page.goto('/planer');
	await page
		.getByRole('link', { name: /Samverkansplan/ })
		.first()
		.click();
	await page.getByRole('rowheader').getByRole('link', { name: MEETINGS }).click();
	await page.getByLabel('Datum', { exact: true }).fill('i går');
	await page.getByRole('textbox', { name: 'Notering' }).fill('Fyra möten hittills.');
	await page.getByRole('button', { name: 'Spara noteringen' }).click();
	await expect(page.getByRole('alert')).toContainText('ÅÅÅÅ-MM-DD');
	await expect(page.getByRole('textbox', { name: 'Notering' })).toHaveValue('Fyra möten hittills.');
	await page.getByText('Makulera', { exact: true }).first().click();
	await page.getByLabel('Varför den är fel').first().fill('Fel aktivitet');
	await page.getByRole('button', { name: 'Makulera noteringen' }).first().click();
	await expect(page.getByText(/Makulerad .*: Fel aktivitet/)).toBeVisible();
	await expectAccessible(page);
});

test('an expected effect is locked with its date, told late when it is, and shown by the chart', async ({ page }) => {
	await page.goto('/planer');
	await page
		.getByRole('link', { name: /Samverkansplan/ })
		.first()
		.click();
	await page.getByRole('rowheader').getByRole('link', { name: EVENING }).click();
	await page.getByText('Vad siffrorna skulle kunna visa i Fisksätra').first().click();
	await expect(page.getByRole('link', { name: 'Så räknas det' }).locator('visible=true')).toBeVisible();
	await page.getByText('Ange väntad effekt i Fisksätra').click();
	await expectAccessible(page);
	await page.getByRole('radio', { name: 'Minska' }).locator('visible=true').check();
	await page.getByLabel('Minsta ändring som betyder något, i procent').locator('visible=true').fill('15');
	await page.getByLabel('Månader innan ändringen kan synas').locator('visible=true').fill('12');
	await page
		.getByRole('checkbox', { name: /^Orminge/ })
		.locator('visible=true')
		.check();
	await page.getByRole('button', { name: 'Lås' }).locator('visible=true').click();
	await expect(page.getByText('Den väntade effekten är låst.')).toBeVisible();
	await expect(page.getByText('angiven i efterhand')).toBeVisible();
	await page.goto('/omrade/0182-fisksatra');
	const chart = page.getByRole('article').filter({ hasText: 'Otrygga ute sent på kvällen: 38 %' });
	await expect(chart.getByText(/^Väntad effekt av Kvällsvandring .*minskning med minst 15/)).toBeVisible();
});

test('figures are downloaded as CSV and SVG with their source', async ({ page }) => {
	await page.goto('/omrade/0182-fisksatra');
	const chart = page.getByRole('article').filter({ hasText: 'Otrygga ute sent på kvällen: 38 %' });
	const [csv] = await Promise.all([page.waitForEvent('download'), chart.getByRole('link', { name: /CSV/ }).click()]);
	const text = await (await csv.createReadStream()).setEncoding('utf8').toArray();
	expect(text.join('')).toContain(
		'Fisksätra;0182-fisksatra;Otrygga ute sent på kvällen;enkat.otrygg-kvall;2023;0,38;andel;205'
	);
	expect(text.join('')).toContain('trygghet-2023.csv;;2;Nacka kommun;nej');
	const svg = await page.request.get((await chart.getByRole('link', { name: /SVG/ }).getAttribute('href')) ?? '');
	expect(await svg.text()).toContain('trygghet-2023.csv');
});

test('an unreadable file is refused with advice, and nothing is written', async ({ page }) => {
	await handOver(page, falseFile());
	await expect(page.getByRole('alert')).toContainText('Inget har sparats');
	await expect(page.getByText(/pdf/i).first()).toBeVisible();
	await page.getByRole('button', { name: 'Ta bort filen' }).click();
	await page.goto('/kallor');
	await expect(page.getByText('siffror.csv')).toHaveCount(0);
});

test('a withdrawn source leaves every page, and comes back', async ({ page }) => {
	await page.goto('/kallor');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Dra tillbaka trygghet-2023.csv' }).click();
	await expect(page.getByText(/tillbakadragen/)).toBeVisible();
	await page.goto('/omrade/0182-fisksatra');
	await expect(page.getByRole('article').filter({ hasText: 'Otrygga ute' })).toHaveCount(0);
	await page.goto('/kallor');
	await page.getByRole('link', { name: 'trygghet-2023.csv' }).click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Använd trygghet-2023.csv igen' }).click();
	await page.goto('/omrade/0182-fisksatra');
	await expect(page.getByRole('article').filter({ hasText: 'Otrygga ute' })).toHaveCount(1);
});

test('the example can be looked at again, and cannot be changed', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Titta på exemplet' }).click();
	await expect(page.getByText('Simulerade exempeldata.').first()).toBeVisible();
	await page.goto('/planer');
	await page.getByRole('link', { name: /Exempelplan/ }).click();
	await page.getByRole('row').nth(1).getByRole('link').first().click();
	await expect(page.getByRole('button', { name: /Bekräfta/ })).toHaveCount(0);
	await expect(page.getByText('Det här är exemplet.')).toBeVisible();
});

test('while the server holds the database, the command line works through it, and pages show what it did', async ({
	page
}) => {
	const path = 'test-results/fran-kommandoraden.csv';
	writeFileSync(path, 'Område;Kategori;Månad;Antal\nSickla;Klotter;2023-05;7\n');
	const imported = lagesbild('import', path);
	expect(imported.status).toBe(0);
	expect(imported.json).toMatchObject([{ accepted: 1, rejected: 0, kind: 'events' }]);
	await page.goto('/omrade/0182-sickla');
	await expect(page.getByRole('article').filter({ hasText: 'Klotter: 7 lokala händelser i maj 2023' })).toBeVisible();
	const [{ source }] = imported.json;
	expect(lagesbild('withdraw', source).status).toBe(0);
	await page.reload();
	await expect(page.getByRole('article')).toHaveCount(0);
});

test('a word that means nothing is wrong usage', () => {
	expect(lagesbild('flyg')).toMatchObject({ status: 2, json: { error: expect.stringContaining('finns inte') } });
});

import { createServer, type Server, type ServerResponse } from 'node:http';
import { expect, test, type Page } from '@playwright/test';
import { PUBLISHER_PORT } from '../../playwright.config.ts';

/** Publishers on this machine that answer as Kolada and SCB do, or do not. */
test.describe.configure({ mode: 'serial' });

type Mood = 'good' | 'changed' | 'cut' | 'strange' | 'closed' | 'slow';
let mood: Mood = 'good';
let asked = 0;
let server: Server;

function koladaAnswer(url: URL): unknown {
	const [, , , , kpis = '', , areas = '', , years = ''] = url.pathname.split('/');
	const values = kpis.split(',').flatMap((kpi) =>
		areas.split(',').flatMap((municipality) =>
			years.split(',').map((year) => {
				const value =
					kpi === 'N07540' ? 7000 + Number(year) - 2000 + (mood === 'changed' && year === '2022' ? 50 : 0) : null;
				const known = [{ gender: 'T', count: 1, status: value === null ? 'Missing' : '', value }];
				return { kpi, municipality, period: Number(year), values: known };
			})
		)
	);
	return { values, count: values.length, next_page: null };
}

function scbAnswer(url: URL): unknown {
	const list = (name: string) => (url.searchParams.get(`valueCodes[${name}]`) ?? '').split(',');
	const [regions, years] = [list('Region'), list('Tid')];
	const category = (codes: string[], label: (code: string) => string) => ({
		index: Object.fromEntries(codes.map((code, at) => [code, at])),
		label: Object.fromEntries(codes.map((code) => [code, label(code)]))
	});
	return {
		version: '2.0',
		class: 'dataset',
		label: 'Folkmängden efter region, tabellinnehåll och år',
		source: 'SCB',
		id: ['Region', 'ContentsCode', 'Tid'],
		size: [regions.length, 1, years.length],
		role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
		dimension: {
			Region: { label: 'region', category: category(regions, (code) => (code === '0182' ? 'Nacka' : code)) },
			ContentsCode: { label: 'tabellinnehåll', category: category(['BE0101N1'], () => 'Folkmängd') },
			Tid: { label: 'år', category: category(years, (code) => code) }
		},
		value: regions.flatMap(() => years.map((year) => 100_000 + Number(year)))
	};
}

function answer(url: URL, response: ServerResponse) {
	asked += 1;
	const text = JSON.stringify(url.pathname.startsWith('/v3/') ? koladaAnswer(url) : scbAnswer(url));
	if (mood === 'cut') response.end(text.slice(0, text.length / 2));
	else if (mood === 'strange') response.end('{"rows":[]}');
	else if (mood === 'closed') response.writeHead(404).end();
	else if (mood === 'slow') setTimeout(() => response.end(text), 30_000).unref();
	else response.end(text);
}

test.beforeAll(async () => {
	server = createServer((request, response) => answer(new URL(request.url ?? '', 'http://x'), response));
	await new Promise<void>((resolve) => server.listen(PUBLISHER_PORT, '127.0.0.1', resolve));
});
test.afterAll(() => {
	server.closeAllConnections();
	server.close();
});

async function ask(page: Page, source: 'Kolada' | 'SCB') {
	asked = 0;
	page.setDefaultTimeout(10_000);
	await page.goto('/importera/hamta');
	await page.getByRole('radio', { name: new RegExp(source) }).check();
	await page.locator('select[name=municipality]').selectOption('0182');
	await page.getByRole('checkbox', { name: /samma kommungrupp/ }).uncheck();
	await page.getByLabel('Från år').fill('2021');
	await page.getByLabel('Till år').fill('2023');
	await page.getByRole('button', { name: 'Hämta', exact: true }).click();
}

async function review(page: Page) {
	await page.getByRole('link', { name: 'Granska siffrorna' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Granska');
}

test('what Kolada gives is looked at, read in, and later compared with what is stored', async ({ page }) => {
	mood = 'good';
	await ask(page, 'Kolada');
	await review(page);
	await page.getByRole('button', { name: 'Läs in', exact: true }).click();
	await expect(page.getByRole('status')).toContainText('är inläst');
	mood = 'changed';
	await ask(page, 'Kolada');
	await review(page);
	const changes = page
		.getByRole('region', { name: 'Jämfört med det som redan finns' })
		.or(page.locator('section', { has: page.getByRole('heading', { name: 'Jämfört med det som redan finns' }) }));
	await expect(changes.first()).toContainText('1 med ändrat värde');
	await expect(changes.first().getByRole('row', { name: /Nacka.*2022/ })).toContainText(/7\s022.*7\s072/);
});

test('the population from SCB is read by the importer', async ({ page }) => {
	mood = 'good';
	await ask(page, 'SCB');
	await review(page);
	await expect(page.getByRole('main')).toContainText(/102\s023/);
});

test('an answer cut off, of another shape or not there at all is told and saves nothing', async ({ page }) => {
	const said: [Mood, RegExp][] = [
		['strange', /annan form än väntat/],
		['closed', /har inte de siffror|ändrat sin tjänst/],
		['cut', /gick inte att läsa/]
	];
	for (const [one, words] of said) {
		mood = one;
		await ask(page, 'Kolada');
		await expect(page.getByRole('alert')).toContainText(words, { timeout: 20_000 });
		await expect(page.getByRole('alert')).toContainText('Inget har sparats.');
		expect(asked).toBe(one === 'cut' ? 4 : 1);
	}
});

test('a publisher that is slow can be left', async ({ page }) => {
	mood = 'slow';
	await ask(page, 'SCB');
	await expect(page.getByRole('status')).toContainText('Hämtar från SCB');
	await page.getByRole('button', { name: 'Avbryt' }).click();
	await expect(page.getByRole('button', { name: 'Hämta', exact: true })).toBeVisible();
	mood = 'good';
});

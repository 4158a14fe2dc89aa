import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { unzipped } from '../unzipped.ts';

/** A plan and figures that are working material: with the public's eyes none of it is anywhere, in any form. */
test.describe.configure({ mode: 'serial' });

const NUMBER = 98_765;
const NUMBERS = [String(NUMBER), '98 765', '98\u00a0765', '98\u202f765'];
const PLAN = [
	'Skuggplan för Vallentuna kommun 2022–2025',
	'',
	'Prioriterat område: Kvicksandsfokus',
	'Mål: Kvicksandsmålet ska nås.',
	'',
	'Aktivitet: Kvicksandsvandring i Vallentuna kommun',
	'Utmaning: Kvicksandsproblem vid färjan.',
	'Åtgärd: Kvicksandsåtgärd varje vecka.',
	'Ansvarig: Kvicksandsenheten',
	'När: 2022-01-01 – 2025-12-31',
	''
].join('\n');
const EVENTS = [
	'Område;Kategori;Månad;Antal',
	...[2021, 2022, 2023].flatMap((year) =>
		Array.from(
			{ length: 12 },
			(_, month) => `Vallentuna;Klotter;${year}-${String(month + 1).padStart(2, '0')};${NUMBER + month}`
		)
	)
].join('\n');
const SECRETS = ['kvicksand', 'skuggplan', 'viskning', ...NUMBERS];
const MOST = 400; // addresses

const sources: string[] = [];
let plan = '';
let activity = '';

test.beforeEach(async ({ context, baseURL }) => {
	await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
});

async function readIn(page: Page, name: string, text: string) {
	await page.goto('/importera');
	const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
	await page.getByLabel('Filer att läsa in').setInputFiles(file);
	await page.getByRole('button', { name: 'Förhandsgranska' }).click();
	await page.getByRole('button', { name: 'Läs in', exact: true }).first().click();
	await expect(page.getByRole('status')).toContainText('är inläst');
	await page.goto('/kallor');
	const link = page.getByRole('main').getByRole('rowheader').getByRole('link', { name, exact: true });
	sources.push((await link.getAttribute('href')) ?? '');
}

async function setVisibility(page: Page, source: string, to: 'arbetsmaterial' | 'offentlig') {
	await page.goto(source);
	await page.getByText('Ändra uppgifter om källan').click();
	await page.getByRole('combobox', { name: /Synlighet/ }).selectOption(to);
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('definition').filter({ hasText: new RegExp(`^\\s*${to}\\s*$`) })).toBeVisible();
}

/** An address as the public asks for it. */
function openly(address: string): string {
	const url = new URL(address, 'http://x');
	url.searchParams.set('visning', 'offentlig');
	return url.pathname + url.search;
}

/** What an answer says, whatever it is written as. */
function wordsOf(bytes: Buffer): string {
	if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
	return [...unzipped(bytes)].map(([path, text]) => `${path} ${text}`).join('\n');
}

/** Every answer that the public can reach from some addresses by following links, by address; files and data requests too. */
async function reached(request: APIRequestContext, starts: readonly string[]): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const waiting = starts.map(openly);
	for (let next = waiting.shift(); next !== undefined && found.size < MOST; next = waiting.shift()) {
		if (found.has(next)) continue;
		const answer = await request.get(next, { maxRedirects: 5 });
		expect([next, answer.status() < 500]).toEqual([next, true]);
		const text = wordsOf(await answer.body());
		found.set(next, text);
		const isPage = answer.headers()['content-type']?.startsWith('text/html') && !next.includes('__data.json');
		if (!isPage) continue;
		const { pathname, search } = new URL(next, 'http://x');
		waiting.unshift(`${pathname === '/' ? '' : pathname}/__data.json${search}`);
		for (const [, link = ''] of text.matchAll(/href="([^"#]+)[^"]*"/g)) {
			const url = new URL(link.replaceAll('&amp;', '&'), `http://x${next}`);
			if (url.host !== 'x' || url.pathname.startsWith('/_app/')) continue;
			// Pages of other places say nothing of this one: one of each kind is enough.
			if (/^\/(omrade|karta|jamfor)\//.test(url.pathname) && !url.pathname.includes('0115')) continue;
			const to = openly(url.pathname + url.search);
			if (!found.has(to) && !waiting.includes(to)) waiting.push(to);
		}
	}
	return found;
}

const STARTS = () => [
	'/omrade/0115',
	'/omrade/0115?enhet=per100k',
	'/omrade/0115/andringar',
	plan,
	`${plan}/uppfoljning`,
	`${plan}/granska`,
	`${plan}/utskrift`,
	`${plan}/andringar`,
	activity,
	`/effekt/${activity.split('/').at(-1)}`,
	'/effekt',
	'/planer',
	'/kallor',
	...sources,
	'/kopplingar',
	'/arsrapport',
	`/arsrapport?plan=${plan.split('/').at(-1)}&ar=2023`,
	'/arshjul',
	'/arshjul/arshjul.ics?ar=2023',
	'/lagesbilder',
	'/orsaksanalys',
	'/moten',
	'/logg',
	'/logg/logg.csv',
	'/drift',
	'/jamfor?omrade=0115&omrade=0182&matt=lokala.klotter',
	...['docx', 'pptx', 'xlsx', 'csv', 'html'].map((format) => `/uttag/omrade.${format}?id=0115`),
	...['docx', 'xlsx'].map((format) => `/uttag/effekt.${format}?id=${activity.split('/').at(-1)}`),
	'/uttag/jamfor.csv?omrade=0115&omrade=0182',
	...['areas', 'indicators', 'activities', 'sources'].map((name) => `/api/v1/${name}?limit=1000`),
	`/api/v1/activities?plan=${plan.split('/').at(-1)}&format=csv`,
	...['json', 'csv', 'jsonstat'].map((format) => `/api/v1/series?area=0115&indicator=lokala.klotter&format=${format}`),
	'/'
];

/** Where a secret is told. What stands in an address is known to whoever asks for it, and may be said back. */
const told = (answers: ReadonlyMap<string, string>) =>
	[...answers].flatMap(([address, text]) => {
		const own = address.split(/[/?&=]/).filter((part) => part.includes('skuggplan'));
		const rest = own.reduce((left, part) => left.replaceAll(part, ''), text).toLowerCase();
		return SECRETS.filter((secret) => rest.includes(secret)).map((secret) => `${address}: ${secret}`);
	});

test('a plan, what is noted about it, and figures are read in and marked as working material', async ({ page }) => {
	await readIn(page, 'vallentuna-handelser.csv', EVENTS);
	await readIn(page, 'vallentuna-plan.txt', PLAN);
	await page.goto('/planer');
	plan = (await page.getByRole('link', { name: /Skuggplan/ }).getAttribute('href')) ?? '';
	await page.goto(plan);
	activity = (await page.getByRole('rowheader').getByRole('link').first().getAttribute('href')) ?? '';
	await page.goto(activity);
	await page.getByLabel('Läge').selectOption({ index: 2 });
	await page.getByRole('textbox', { name: 'Notering' }).fill('Viskning om färjan.');
	await page.getByRole('button', { name: 'Spara', exact: false }).first().click();
	await expect(page.getByRole('listitem').filter({ hasText: 'Viskning' }).first()).toBeVisible();
	for (const source of sources) await setVisibility(page, source, 'offentlig');
});

test('as public they are found, so that the search finds what there is', async ({ context }) => {
	test.setTimeout(120_000);
	const answers = await reached(context.request, ['/omrade/0115', plan, activity, '/uttag/omrade.docx?id=0115']);
	const all = told(answers).join('\n');
	for (const secret of ['kvicksand', 'skuggplan']) expect(all).toContain(secret);
	expect(NUMBERS.some((number) => all.includes(number))).toBe(true);
});

test('as working material nothing of them is served to the public, in any page, data request or file', async ({
	page,
	context
}) => {
	test.setTimeout(240_000);
	for (const source of sources) await setVisibility(page, source, 'arbetsmaterial');
	await page.goto(plan);
	await expect(page.getByText('Arbetsmaterial: planen visas inte offentligt.')).toBeVisible();
	const answers = await reached(context.request, STARTS());
	expect(answers.size).toBeGreaterThan(100);
	expect([...answers.keys()].filter((address) => address.includes('__data.json')).length).toBeGreaterThan(20);
	expect(told(answers)).toEqual([]);
});

test('and they are taken away again', async ({ page }) => {
	for (const source of sources) {
		await page.goto(source);
		const withdraw = page.getByRole('button', { name: /^Dra tillbaka/ });
		await withdraw.click();
		await expect(withdraw).toHaveCount(0);
	}
});

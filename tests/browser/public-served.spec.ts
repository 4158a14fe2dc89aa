import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { DATA } from '../../playwright.config.ts';

/**
 * Two worlds that differ only in counts of 1–4: in two months of one quarter, two parts of a municipality have changed places.
 * Every sum is the same, so whatever anybody may see must be the same to the letter; a difference is a small count let out.
 */
const PARTS = ['Fisksätra', 'Orminge', 'Älta', 'Boo', 'Saltsjöbaden', 'Björknäs', 'Sickla'];
const CODES = ['0182-fisksatra', '0182-orminge', '0182-alta'];
const SWAPPED = ['2023-04', '2023-05'];
const MONTHS = [2022, 2023].flatMap((year) =>
	Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)
);

function world(isSwapped: boolean): string {
	const rows = MONTHS.flatMap((month, index) => {
		const counts = PARTS.map((_, part) => ((part + 3) * (index + 7) * 13) % 23);
		if (SWAPPED.includes(month)) {
			const isFirst = (month === SWAPPED[0]) !== isSwapped;
			counts.splice(0, 2, isFirst ? 2 : 3, isFirst ? 3 : 2);
		}
		const sum = counts.reduce((total, count) => total + count, 0);
		return [
			...PARTS.map((name, part) => `${name};Klotter;${month};${counts[part]}`),
			`Nacka kommun;Klotter;${month};${sum}`
		];
	});
	return ['Område;Kategori;Månad;Antal', ...rows, ''].join('\n');
}

function lagesbild(...words: string[]) {
	const { status, stdout } = spawnSync(process.execPath, ['src/start.mjs', '--command', ...words, '--json'], {
		encoding: 'utf8',
		env: { ...process.env, LAGESBILD_DATA: DATA }
	});
	expect(status, stdout).toBe(0);
	return JSON.parse(stdout);
}

function handIn(isSwapped: boolean): string {
	mkdirSync('test-results', { recursive: true });
	writeFileSync('test-results/klotter.csv', world(isSwapped));
	const [file] = lagesbild('import', 'test-results/klotter.csv', '--published', '2024-02-01');
	return file.source;
}

async function makePublic(page: Page, source: string) {
	await page.goto(`/kallor/${source}`);
	await page.getByText('Ändra uppgifter om källan').click();
	await page.getByRole('combobox', { name: /Synlighet/ }).selectOption('offentlig');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByText('Ändra uppgifter om källan')).toBeVisible();
}

/** Everything served to the public, by address. What names the delivery and the answer themselves is levelled out. */
async function served(request: APIRequestContext, source: string): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const take = async (address: string) => {
		const text = await (await request.get(address)).text();
		found.set(
			address,
			text
				.replaceAll(source, 'SOURCE')
				.replace(/nonce[-=]"?[\w+/=-]+/g, '')
				.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
		);
		return text;
	};
	const query = 'visning=offentlig';
	for (const code of CODES) {
		const pages = [
			`/omrade/${code}?${query}`,
			`/omrade/${code}?${query}&visa=per100k`,
			`/omrade/${code}?${query}&fran=2023`
		];
		for (const address of pages) {
			const html = await take(address);
			for (const [, link = ''] of html.matchAll(/href="([^"]*(?:\.csv|\.svg|\/csv|\/svg|format=)[^"]*)"/g)) {
				const own = new URL(link.replaceAll('&amp;', '&'), `http://x${address}`);
				if (own.host === 'x') await take(own.pathname + own.search);
			}
			const [path, search] = address.split('?');
			await take(`${path}/__data.json?${search}`);
		}
	}
	await take(`/?${query}`);
	await take(`/kallor/indikator/lokala.klotter?${query}`);
	await take(`/kallor/tackning?omrade=${CODES[0]}&${query}`);
	await take(`/omrade/${CODES[0]}/andringar?${query}`);
	await take(`/omrade/0182?${query}`);
	await take(`/omrade?omrade=${CODES.join('&omrade=')}&${query}`);
	for (const code of [...CODES, '0182']) {
		for (const grain of ['month', 'quarter', 'half', 'year']) {
			const answer = lagesbild('series', '--area', code, '--indicator', 'lokala.klotter', '--grain', grain, '--public');
			found.set(`${code} ${grain}`, JSON.stringify(answer).replaceAll(source, 'SOURCE'));
		}
	}
	return found;
}

test('small counts leave no trace in what is served to the public', async ({ page, context, baseURL }) => {
	test.setTimeout(240_000);
	await context.addCookies([{ name: 'underlag', value: 'egna', url: baseURL ?? '' }]);
	const first = handIn(false);
	const hidden = await (await context.request.get(`/omrade/${CODES[0]}?visning=offentlig`)).text();
	expect(hidden).not.toContain('klotter.csv');
	expect(hidden).toContain('Källor som är arbetsmaterial visas inte alls');
	await makePublic(page, first);
	const one = await served(context.request, first);
	const inside = await (await context.request.get(`/omrade/${CODES[0]}`)).text();
	lagesbild('withdraw', first);
	const second = handIn(true);
	await makePublic(page, second);
	const other = await served(context.request, second);
	// Those who may see all see that the worlds differ: otherwise the comparison shows nothing.
	expect((await (await context.request.get(`/omrade/${CODES[0]}`)).text()).replaceAll(second, first)).not.toBe(inside);
	lagesbild('withdraw', second);
	expect([...one.keys()].length).toBeGreaterThan(25);
	expect([...one.keys()].some((address) => /csv/.test(address))).toBe(true);
	expect(one.get(`${CODES[0]} month`)).toContain('"hidden"');
	expect([...other.keys()].map((key) => key.replaceAll(second, 'SOURCE'))).toEqual(
		[...one.keys()].map((key) => key.replaceAll(first, 'SOURCE'))
	);
	const texts = [...other.values()];
	for (const [index, [address, text]] of [...one].entries()) expect(texts[index], address).toBe(text);
});

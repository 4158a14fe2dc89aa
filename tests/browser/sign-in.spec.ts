import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { startIssuer, TEST_CLIENT, type TestIssuer } from '../open-id-provider.ts';
import { allRoutes } from '../routes.ts';

/** A shared server with sign-in against a real OpenID provider, both of this file's own. */
test.describe.configure({ mode: 'serial' });

const PORT = Number(process.env.LAGESBILD_TEST_PORT ?? 4273) + 5;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const DATA = 'test-results/data-sign-in';
const NEEDS = 'Det kräver rollen';
let issuer: TestIssuer;
let server: ChildProcess;
let log = '';

test.use({ baseURL: ORIGIN });

test.beforeAll(async () => {
	test.setTimeout(120_000);
	rmSync(DATA, { recursive: true, force: true });
	issuer = await startIssuer(ORIGIN);
	server = spawn(process.execPath, ['src/start.mjs'], {
		env: {
			...process.env,
			PORT: String(PORT),
			HOST: '127.0.0.1',
			ORIGIN,
			LAGESBILD_DATA: DATA,
			LAGESBILD_OFFLINE: '1',
			LAGESBILD_OIDC_ISSUER: issuer.issuer,
			LAGESBILD_OIDC_CLIENT_ID: TEST_CLIENT.id,
			LAGESBILD_OIDC_CLIENT_SECRET: TEST_CLIENT.secret
		}
	});
	for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
	await expect
		.poll(async () => (await fetch(`${ORIGIN}/halsa`).catch(() => null))?.status, { timeout: 100_000 })
		.toBe(200);
});

test.afterAll(async () => {
	server.kill('SIGTERM');
	await issuer.close();
});

/** Signs in without looking at the pages. */
async function signIn(request: APIRequestContext, who: string): Promise<void> {
	const choose = await request.get('/logga-in/start?till=/ordlista');
	const done = await request.get(`${choose.url()}?som=${who}`);
	expect(done.url()).toBe(`${ORIGIN}/ordlista`);
}

async function expectAccessible(page: Page) {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('whoever comes is asked to sign in, comes to the page they wanted, and signs out', async ({ page }) => {
	await page.goto('/omrade/0182?visa=per100k');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logga in');
	await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toHaveCount(0);
	expect(await page.content()).not.toContain('Fisksätra');
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Logga in' }).click();
	await page.getByRole('link', { name: 'Frida Förvaltare' }).click();
	await expect(page).toHaveURL(`${ORIGIN}/omrade/0182?visa=per100k`);
	await expect(page.getByText('Frida Förvaltare (förvaltare)')).toBeVisible();
	await expectAccessible(page);
	const cookie = (await page.context().cookies()).find(({ name }) => name === 'lagesbild');
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
	await page.getByRole('button', { name: 'Logga ut' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du är utloggad');
	await expectAccessible(page);
	const there = await page.getByRole('link', { name: 'Logga ut även hos' }).getAttribute('href');
	expect(there).toContain(issuer.issuer);
	// The key itself has stopped working, not only this browser's copy of it.
	const again = await fetch(`${ORIGIN}/ordlista`, {
		headers: { cookie: `lagesbild=${cookie?.value}` },
		redirect: 'manual'
	});
	expect(again.status).toBe(303);
});

test('somebody without a role is told what is missing', async ({ page }) => {
	await page.goto('/logga-in');
	await page.getByRole('link', { name: 'Logga in' }).click();
	await page.getByRole('link', { name: 'Gun Gäst' }).click();
	await expect(page.getByRole('alert')).toContainText('har ingen roll');
	await expectAccessible(page);
});

test('a key from before the sign-in does not become that of the one who signs in', async ({ page, context }) => {
	await context.addCookies([{ name: 'lagesbild', value: 'planterad', url: ORIGIN }]);
	await page.goto('/logga-in');
	await page.getByRole('link', { name: 'Logga in' }).click();
	await page.getByRole('link', { name: 'Rut Redaktör' }).click();
	await expect(page.getByText('Rut Redaktör (redaktör)')).toBeVisible();
	const keys = (await context.cookies()).filter(({ name }) => name === 'lagesbild');
	expect(keys).toHaveLength(1);
	expect(keys[0]?.value).not.toBe('planterad');
});

test('a tampered or outdated token, an answer without a question and one from elsewhere let nobody in', async ({
	page
}) => {
	for (const mischief of ['tampered', 'expired'] as const) {
		issuer.mischief = mischief;
		await page.goto('/logga-in');
		await page.getByRole('link', { name: 'Logga in' }).click();
		const chosen = page.getByRole('link', { name: 'Lisa Läsare' });
		if (await chosen.isVisible()) await chosen.click();
		await expect(page.getByRole('alert')).toContainText('gick inte att slutföra');
	}
	issuer.mischief = 'none';
	await page.goto('/logga-in/svar?code=gissad&state=gissat');
	await expect(page.getByRole('alert')).toContainText('tog för lång tid');
	await page.goto('/logga-in?till=//ond.exempel.se');
	expect(await page.getByRole('link', { name: 'Logga in' }).getAttribute('href')).toBe('/logga-in/start?till=%2F');
});

test('a new role holds from the next sign-in', async ({ page }) => {
	const rut = issuer.people.get('rut');
	if (!rut) throw new Error('Rut is missing');
	await signIn(page.request, 'rut');
	await page.goto('/ordlista');
	await expect(page.getByText('Rut Redaktör (redaktör)')).toBeVisible();
	issuer.people.set('rut', { ...rut, roles: ['lasare'] });
	await page.getByRole('button', { name: 'Logga ut' }).click();
	await page.context().clearCookies();
	await signIn(page.request, 'rut');
	await page.goto('/ordlista');
	await expect(page.getByText('Rut Redaktör (läsare)')).toBeVisible();
	issuer.people.set('rut', rut);
});

test('a reader sees no forms that would be refused, and is told when one is sent', async ({ page }) => {
	await signIn(page.request, 'lisa');
	await page.goto('/omrade/hantera');
	await expect(page.locator('main form[method="POST"]:visible')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Läs in filer' })).toHaveCount(0);
	const sent = await page.request.post('/omrade/hantera', { form: {}, headers: { origin: ORIGIN } });
	expect(sent.status()).toBe(403);
	expect(await sent.text()).toContain('Det kräver rollen förvaltare. Du är inloggad som läsare.');
});

test('a form that is sent when one has been signed out keeps what was typed', async ({ page }) => {
	await signIn(page.request, 'frida');
	await page.request.post('/underlag', { form: { underlag: 'egna' }, headers: { origin: ORIGIN } });
	await page.goto('/moten', { waitUntil: 'networkidle' });
	await page.getByLabel('Rubrik').fill('BRÅ i november');
	await page.getByLabel('Mötesdag').fill('2026-11-19');
	// There is no area to choose yet, which is not what is tried here.
	await page.locator('form[action="?/create"]').evaluate((form: HTMLFormElement) => {
		form.noValidate = true;
	});
	await page.context().clearCookies({ name: 'lagesbild' });
	await page.getByRole('button', { name: 'Skapa mötet' }).click();
	await expect(page.getByRole('alert')).toContainText('Det du skrev står kvar');
	await expect(page.getByLabel('Rubrik')).toHaveValue('BRÅ i november');
	await expect(page.getByRole('alert').getByRole('link', { name: 'Logga in' })).toHaveAttribute('target', '_blank');
	const plain = await page.request.post('/moten?/create', { form: { title: 'x' }, headers: { origin: ORIGIN } });
	expect(plain.status()).toBe(401);
	expect(await plain.text()).toContain('gå sedan tillbaka i den här: det du skrev står kvar');
});

test('every page and every button answers each role as it should, and nobody else', async ({ playwright }) => {
	test.setTimeout(300_000);
	const { neededRole } = await import('../../src/lib/server/access/policy.ts');
	const address = (id: string) => id.replace(/\[[^\]]+\]/g, 'finns-inte');
	const roles = ['', 'lasare', 'redaktor', 'forvaltare'];
	const wrong: string[] = [];
	for (const [rank, who] of ['', 'lisa', 'rut', 'frida'].entries()) {
		const request = await playwright.request.newContext({ baseURL: ORIGIN });
		if (who) await signIn(request, who);
		for (const { id, reads, actions } of allRoutes().filter((one) => !one.id.startsWith('/logga'))) {
			if (reads) {
				const needed = neededRole(id, null);
				const answer = await request.get(address(id), { maxRedirects: 0 });
				// A program is told that it must sign in; a person is led there.
				const asked = id.startsWith('/api/')
					? answer.status() === 401
					: answer.status() === 303 && (answer.headers().location ?? '').startsWith('/logga-in');
				const refused = answer.status() === 403 && (await answer.text()).includes(NEEDS);
				const may = needed === 'anyone' || rank >= roles.indexOf(needed);
				if (may ? asked || refused : who ? !refused : !asked)
					wrong.push(`${who || 'nobody'} GET ${id}: ${answer.status()}`);
			}
			for (const action of actions) {
				const needed = neededRole(id, action);
				const search = action === 'default' ? '' : `?/${action}`;
				const headers = { origin: ORIGIN, 'x-sveltekit-action': 'true', accept: 'application/json' };
				const answer = await request.post(address(id) + search, { form: { x: '1' }, headers, maxRedirects: 0 });
				const text = await answer.text();
				const asked = text.includes('inte längre inloggad');
				const refused = text.includes(NEEDS);
				const may = needed === 'anyone' || rank >= roles.indexOf(needed);
				if (may ? asked || refused : who ? !refused : !asked)
					wrong.push(`${who || 'nobody'} POST ${id} ${action}: ${text.slice(0, 80)}`);
			}
		}
		await request.dispose();
	}
	expect(wrong).toEqual([]);
});

test('the log tells of nobody by name, and of no secret', () => {
	expect(log).toContain('sign-in refused');
	expect(log).not.toMatch(/Lisa|Rut|Frida|Gun Gäst/);
	expect(log).not.toContain(TEST_CLIENT.secret);
	expect(log).not.toMatch(/eyJ[A-Za-z0-9_-]{20}/);
});

test('many sign-ins in a row have to wait', async ({ request }) => {
	let refused = null;
	for (let i = 0; i < 60 && !refused; i += 1) {
		const answer = await request.get('/logga-in/start', { maxRedirects: 0 });
		if (answer.status() === 429) refused = answer;
	}
	expect(refused?.headers()['retry-after']).toMatch(/^\d+$/);
	expect(await refused?.text()).toContain('För många försök');
});

test('a server that others could reach does not start without sign-in', async () => {
	const env = { ...process.env, HOST: '0.0.0.0', PORT: String(PORT + 2), LAGESBILD_DATA: `${DATA}-oppen` };
	const open = spawn(process.execPath, ['src/start.mjs'], { env });
	let said = '';
	open.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	const code = await new Promise((resolve) => open.once('exit', resolve));
	expect(code).toBe(1);
	expect(said).toContain('Servern startar inte');
	expect(said).toContain('LAGESBILD_OIDC_ISSUER');
	expect(existsSync(`${DATA}-oppen`)).toBe(false);
});

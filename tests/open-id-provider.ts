import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';

/** What the issuer does with the next tokens. */
export type Mischief = 'none' | 'tampered' | 'expired';

export type TestIssuer = {
	issuer: string;
	/** Who can sign in, with the roles that they have; may be changed at any time. */
	people: Map<string, { name: string; roles: string[] }>;
	mischief: Mischief;
	close(): Promise<void>;
};

const CLIENT = { client_id: 'lagesbild', client_secret: 'hemligt-i-prov-0123456789' };
export const TEST_CLIENT = { id: CLIENT.client_id, secret: CLIENT.client_secret };

/**
 * A real OpenID provider on this machine, with a page where one chooses who one is. `origin` is the product's own address. Signing in
 * and consent are the only things made simple; tokens, keys and checks are the provider's own.
 */
export async function startIssuer(origin: string, port = 0): Promise<TestIssuer> {
	const listening = createServer();
	await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
	const issuer = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
	const state: TestIssuer = {
		issuer,
		people: new Map([
			['lisa', { name: 'Lisa Läsare', roles: ['lasare'] }],
			['rut', { name: 'Rut Redaktör', roles: ['redaktor'] }],
			['frida', { name: 'Frida Förvaltare', roles: ['lasare', 'forvaltare'] }],
			['gun', { name: 'Gun Gäst', roles: ['något-annat'] }]
		]),
		mischief: 'none',
		close: () =>
			new Promise((resolve) => {
				listening.close(() => resolve());
				listening.closeAllConnections();
			})
	};
	const settings: Configuration = {
		clients: [
			{
				...CLIENT,
				redirect_uris: [`${origin}/logga-in/svar`],
				post_logout_redirect_uris: [`${origin}/logga-ut`],
				token_endpoint_auth_method: 'client_secret_post'
			}
		],
		claims: { openid: ['sub', 'roles'], profile: ['name'], email: ['email'] },
		conformIdTokenClaims: false,
		cookies: { keys: ['prov-nyckel'] },
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_, interaction) => `/valj/${interaction.uid}` },
		ttl: { IdToken: () => (state.mischief === 'expired' ? -600 : 3600) },
		findAccount: (_, id) => {
			const person = state.people.get(id);
			return person && { accountId: id, claims: () => ({ sub: id, name: person.name, roles: person.roles }) };
		},
		loadExistingGrant: async (ctx) => {
			const grant = new ctx.oidc.provider.Grant({
				clientId: ctx.oidc.client?.clientId ?? '',
				accountId: ctx.oidc.session?.accountId ?? ''
			});
			grant.addOIDCScope('openid profile email');
			await grant.save();
			return grant;
		}
	};
	const provider = new Provider(issuer, settings);
	provider.use(async (ctx, next) => {
		if (ctx.path.startsWith('/valj/')) {
			const chosen = typeof ctx.query.som === 'string' ? ctx.query.som : null;
			if (chosen !== null) {
				await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: chosen } });
				ctx.respond = false;
				return;
			}
			const links = [...state.people].map(([id, { name }]) => `<li><a href="?som=${id}">${name}</a></li>`);
			ctx.type = 'html';
			ctx.body = `<!doctype html><html lang="sv"><title>Välj konto</title><ul>${links.join('')}</ul></html>`;
			return;
		}
		await next();
		const tokens: unknown = ctx.body;
		const isToken = ctx.path === '/token' && typeof tokens === 'object' && tokens !== null && 'id_token' in tokens;
		if (isToken && state.mischief === 'tampered')
			ctx.body = { ...tokens, id_token: withMoreRights(String(tokens.id_token)) };
	});
	listening.on('request', provider.callback());
	return state;
}

/** The token of a reader who has made herself an administrator. */
function withMoreRights(token: string): string {
	const [head = '', body = '', signature = ''] = token.split('.');
	const claims: Record<string, unknown> = JSON.parse(Buffer.from(body, 'base64url').toString());
	return [
		head,
		Buffer.from(JSON.stringify({ ...claims, roles: ['forvaltare'] })).toString('base64url'),
		signature
	].join('.');
}

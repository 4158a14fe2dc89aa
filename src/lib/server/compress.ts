import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pressed = promisify(gzip);
/** What is made of words; pictures and workbooks are packed as they are. */
const WORDS = /^(text\/(html|csv|plain|calendar|css)|application\/(json|geo\+json)|image\/svg\+xml)/;
/** Shorter ones gain nothing. **Unit**: bytes. */
const SHORTEST = 1400;
/** Packs nearly as well as the slower levels, in a third of the time. */
const LEVEL = 4;

/** A response packed for those who ask for it, which most of all a page with many charts gains by; others as they are. */
export async function compress(request: Request, response: Response): Promise<Response> {
	const { headers } = response;
	if (request.method !== 'GET' || !WORDS.test(headers.get('content-type') ?? '')) return response;
	headers.append('vary', 'accept-encoding');
	const accepts = /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(request.headers.get('accept-encoding') ?? '');
	if (!accepts || headers.has('content-encoding') || response.body === null) return response;
	const plain = await response.arrayBuffer();
	if (plain.byteLength < SHORTEST) return new Response(plain, response);
	const body = await pressed(plain, { level: LEVEL });
	headers.set('content-encoding', 'gzip');
	headers.set('content-length', String(body.byteLength));
	return new Response(new Uint8Array(body), response);
}

import { decodeEntities } from './inline-html.ts';

/** An element of a web page with what it holds; text is decoded and otherwise as written. */
export type HtmlElement = {
	tag: string;
	attributes: Readonly<Record<string, string>>;
	children: (HtmlElement | string)[];
};

const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'source', 'embed']);
/** What these hold is never text for a reader. */
const DROPPED = new Set([
	'script',
	'style',
	'template',
	'noscript',
	'svg',
	'math',
	'iframe',
	'object',
	'select',
	'head',
	'textarea',
	'nav',
	'footer',
	'button'
]);
/** Their content is not markup, so that only their own end tag ends them. */
const RAW = new Set(['script', 'style', 'textarea', 'iframe', 'noscript', 'title']);
/** An element on the left ends an open one on the right, as browsers do when the end tag was left out. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
	li: ['li', 'p'],
	tr: ['tr', 'td', 'th', 'p', 'li', 'ul', 'ol'],
	td: ['td', 'th', 'p', 'li', 'ul', 'ol'],
	th: ['td', 'th', 'p', 'li', 'ul', 'ol'],
	tbody: ['thead', 'tbody', 'tr', 'td', 'th'],
	tfoot: ['thead', 'tbody', 'tr', 'td', 'th'],
	dt: ['dt', 'dd'],
	dd: ['dt', 'dd']
};
const ENDS_PARAGRAPH = /^(?:p|div|ul|ol|dl|table|h[1-6]|section|article|header|footer|blockquote|pre|form|hr)$/;
const SCOPES = new Set(['table', 'ul', 'ol', 'body', 'html']);
const DEEPEST = 100; // elements; deeper ones are put beside each other, which no plan has

const TOKEN =
	/<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?][^>]*>?|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'"<>]){0,4000})>/g;
const ATTRIBUTE = /([\w:-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * A web page as a tree. Scripts, styles, comments and everything else that is not read by people are left out.
 * Errors: none; markup that is not well formed is read as far as it makes sense.
 */
export function parseHtml(html: string): HtmlElement {
	const root: HtmlElement = { tag: 'html', attributes: {}, children: [] };
	const open: HtmlElement[] = [root];
	const top = () => open.at(-1) ?? root;
	const endless = new Set<string>();
	let at = 0;
	TOKEN.lastIndex = 0;
	for (let token = TOKEN.exec(html); token; token = TOKEN.exec(html)) {
		if (token.index > at) top().children.push(decodeEntities(html.slice(at, token.index)));
		at = TOKEN.lastIndex;
		const [, slash, name = '', rest = ''] = token;
		const tag = name.toLowerCase().replace(/^o:p$/, 'span');
		if (tag === '') continue;
		if (slash) {
			close(open, tag);
			continue;
		}
		if (RAW.has(tag) || (DROPPED.has(tag) && !(tag === 'button' && isHeading(rest, open)))) {
			at = endless.has(tag) ? at : endOf(html, tag, at);
			// What has no end tag from here on has none further down either.
			if (at === TOKEN.lastIndex) endless.add(tag);
			TOKEN.lastIndex = at;
			continue;
		}
		endOpen(open, tag);
		const element: HtmlElement = { tag, attributes: attributesOf(rest), children: [] };
		top().children.push(element);
		if (!VOID.has(tag) && !rest.endsWith('/') && open.length < DEEPEST) open.push(element);
	}
	if (at < html.length) top().children.push(decodeEntities(html.slice(at)));
	return root;
}

/** The button of an accordion is its heading: it stands in one, or says that it opens something. */
function isHeading(attributes: string, open: readonly HtmlElement[]): boolean {
	return /\baria-expanded\b/i.test(attributes) || open.some(({ tag }) => /^(?:h[1-6]|summary|dt)$/.test(tag));
}

function attributesOf(text: string): Record<string, string> {
	const attributes: Record<string, string> = {};
	for (const [, name = '', ...values] of text.matchAll(ATTRIBUTE)) {
		attributes[name.toLowerCase()] = decodeEntities(values.find((value) => value !== undefined) ?? '');
	}
	return attributes;
}

/** Where the content of a dropped element ends; one that never ends takes nothing with it but a raw one. */
function endOf(html: string, tag: string, from: number): number {
	const end = new RegExp(`</${tag}\\s*>`, 'gi');
	end.lastIndex = from;
	const found = end.exec(html);
	if (found) return end.lastIndex;
	return RAW.has(tag) ? html.length : from;
}

function close(open: HtmlElement[], tag: string): void {
	const index = open.findLastIndex((element) => element.tag === tag);
	if (index <= 0) return;
	// An end tag inside a cell does not end what stands around the table.
	const table = open.findLastIndex((element) => element.tag === 'table');
	if (index < table && tag !== 'table' && !SCOPES.has(tag)) return;
	open.length = index;
}

function endOpen(open: HtmlElement[], tag: string): void {
	if (ENDS_PARAGRAPH.test(tag) && open.at(-1)?.tag === 'p') open.pop();
	const ends = ENDS[tag];
	if (!ends) return;
	for (let index = open.length - 1; index > 0; index--) {
		const element = open[index];
		if (!element) return;
		const isScope = element.tag === 'table' || (tag === 'li' && (element.tag === 'ul' || element.tag === 'ol'));
		if (isScope) return;
		if (ends.includes(element.tag)) open.length = index;
	}
}

/** Where JSON text stops being JSON, or goes deeper than anything people make. Lines and columns count from 1. */
export type JsonTrouble = { code: 'broken-json' | 'json-too-deep'; line: number; column: number; text: string };

/** Levels of lists and objects inside each other; statistics have about five. */
export const DEEPEST = 60;
const SHOWN = 30; // characters of the text at the trouble

const SPACE = /[ \t\r\n]*/y;
const SCALAR =
	// eslint-disable-next-line no-control-regex -- JSON forbids control characters inside texts
	/"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/**
 * Goes through the text without building anything: the engine's own message tells the place only sometimes.
 * Source: RFC 8259. Errors: none; null means that `JSON.parse` will take the text.
 */
export function findJsonTrouble(text: string): JsonTrouble | null {
	const open: ('{' | '[')[] = [];
	let wanted: Wanted = 'value';
	let at = 0;
	const afterValue = (): Wanted => (open.length === 0 ? 'nothing' : 'comma-or-end');
	for (;;) {
		at = after(SPACE, text, at) ?? at;
		const sign = text[at];
		if (wanted === 'nothing') return sign === undefined ? null : trouble('broken-json', text, at);
		if (sign === undefined) return trouble('broken-json', text, at);
		const ends = sign === (open.at(-1) === '{' ? '}' : ']') && wanted.endsWith('-or-end');
		if (ends) {
			open.pop();
			wanted = afterValue();
			at += 1;
		} else if (wanted === 'comma-or-end' || wanted === 'colon') {
			if (sign !== (wanted === 'colon' ? ':' : ',')) return trouble('broken-json', text, at);
			wanted = wanted === 'colon' ? 'value' : open.at(-1) === '{' ? 'key' : 'value';
			at += 1;
		} else if (wanted.startsWith('value') && (sign === '{' || sign === '[')) {
			open.push(sign);
			if (open.length > DEEPEST) return trouble('json-too-deep', text, at);
			wanted = sign === '{' ? 'key-or-end' : 'value-or-end';
			at += 1;
		} else {
			const end = after(SCALAR, text, at);
			const isKey = wanted.startsWith('key');
			if (end === null || (isKey && sign !== '"')) return trouble('broken-json', text, at);
			wanted = isKey ? 'colon' : afterValue();
			at = end;
		}
	}
}

function after(pattern: RegExp, text: string, at: number): number | null {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : null;
}

function trouble(code: JsonTrouble['code'], text: string, at: number): JsonTrouble {
	const before = text.slice(0, at).split(/\r\n|\n|\r/);
	const column = (before.at(-1)?.length ?? 0) + 1;
	return { code, line: before.length, column, text: (text.slice(at, at + SHOWN).split(/[\r\n]/)[0] ?? '').trim() };
}

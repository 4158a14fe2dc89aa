import { BULLET } from '#lib/model/document.ts';

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	aring: 'å',
	auml: 'ä',
	ouml: 'ö',
	Aring: 'Å',
	Auml: 'Ä',
	Ouml: 'Ö',
	eacute: 'é',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	rdquo: '”',
	ldquo: '“',
	rsquo: '’',
	bull: '•',
	middot: '·'
};

const LIST_POINT = /<li\b[^<>]*>/gi;
const NEW_LINE = /<\/?(?:ul|ol|p|div|tr|h[1-6])\b[^<>]*>|<\/li>|<br\s*\/?>/gi;
// Only real elements: «<5» and «<okänd>» in a cell are the author's own words.
const OTHER_TAG = /<\/?(?:i|b|u|em|strong|span|font|a|sup|sub|small|td|th|table|tbody)\b[^<>]*>/gi;
const EMPHASIS = /(\*{1,3}|_{2,3})(?=\S)(.+?)(?<=\S)\1/g;

/** Text with the remains of HTML and Markdown emphasis taken away, one line, white space folded. */
export function plainText(text: string): string {
	return linesOf(text).join(' ');
}

/** A cell as `model/document.ts` wants it: paragraphs apart by `\n`, each list point after `BULLET`. */
export function cellText(text: string): string {
	return linesOf(text)
		.flatMap((line) => {
			const [before = '', ...points] = line.split(/[•]/);
			return [before, ...points.map((point) => point.trim() && BULLET + point.trim())];
		})
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

function linesOf(text: string): string[] {
	return decodeEntities(text.replace(LIST_POINT, '\n•').replace(NEW_LINE, '\n').replace(OTHER_TAG, ''))
		.replace(EMPHASIS, '$2')
		.split('\n')
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '');
}

/** HTML entities as their characters; names not known are left as they stand. */
export function decodeEntities(text: string): string {
	return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
		const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
	});
}

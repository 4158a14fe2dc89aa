const NARROW_LETTERS = /[ijlI.,:;!|'’()[\]ftr\s-]/;
const WIDE_LETTERS = /[mwMWÅÄÖ@%&–—ABCDEGHKNOQRUV]/;

/**
 * About how wide a text is, without a browser to measure it. On the wide side, since the font may be replaced by a wider one.
 * **Unit**: pixels at `fontSize`.
 */
export function textWidth(text: string, fontSize: number): number {
	let ems = 0;
	for (const letter of text) ems += NARROW_LETTERS.test(letter) ? 0.32 : WIDE_LETTERS.test(letter) ? 0.74 : 0.545;
	return ems * fontSize;
}

/** The text, cut with an ellipsis where it is wider than `room` pixels; '' when not even a few letters fit. */
export function fitText(text: string, room: number, fontSize: number): string {
	if (textWidth(text, fontSize) <= room) return text;
	let kept = [...text];
	while (kept.length > 0 && textWidth(`${kept.join('')}…`, fontSize) > room) kept = kept.slice(0, -1);
	return kept.length < 3 ? '' : `${kept.join('').trimEnd()}…`;
}

/** The text in lines of at most `room` pixels, broken between words; the last of `most` lines is cut if it must be. */
export function wrapText(text: string, room: number, fontSize: number, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/[ \n\t]+/)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && lines.length < most - 1 && textWidth(longer, fontSize) > room) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line].map((part) => fitText(part, room, fontSize));
}

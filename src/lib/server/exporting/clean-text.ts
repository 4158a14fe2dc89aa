/** The text without characters that an XML file cannot hold. Source: XML 1.0, 2.2. */
export function cleanText(text: string): string {
	return [...text].filter((character) => isAllowed(character.codePointAt(0) ?? 0)).join('');
}

function isAllowed(code: number): boolean {
	if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
	const isHalf = code >= 0xd800 && code <= 0xdfff;
	return !isHalf && code !== 0xfffe && code !== 0xffff;
}

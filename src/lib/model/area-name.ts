import type { AreaKind } from './area.ts';

/** What a label says of an area: its name, its level where the label has a word for it, and the area it lies in. */
export type AreaLabel = { name: string; kind: AreaKind | null; within: string | null };

/**
 * The form in which written names of areas are compared: NFC, lower case, white space folded, any dash a plain
 * hyphen without spaces. A footnote mark glued to the end («Nacka1») goes, where no other digit makes it a code.
 */
export function normaliseAreaName(label: string): string {
	return label
		.normalize('NFC')
		.replaceAll('\u00ad', '')
		.replace(/[\s\u00a0\u2007\u202f]+/gu, ' ')
		.trim()
		.toLocaleLowerCase('sv')
		.replace(/\s*[-\u2010-\u2015\u2212]\s*/gu, '-')
		.replace(/[*†¹²³⁰-⁹]+\)?$/u, '')
		.replace(/^(\D*\p{L}{3})\d{1,2}\)?$/u, '$1')
		.replace(/(\p{L})\s\d{1,2}\)$/u, '$1')
		.trim();
}

/**
 * Reads a label as publishers and plans write it, without knowing which areas exist. The name keeps its capitals.
 *
 * Source: Brå's region lists of 2017 («Stockholm kommun, Skärholmen stadsdel») and later («Stadsdelsområde Skärholmen
 * (Sthlm)»). After a municipality and a comma Brå's «stadsdel» is a stadsdelsområde; alone it is a stadsdel.
 */
export function parseAreaLabel(label: string): AreaLabel {
	const text = label
		.normalize('NFC')
		.replaceAll('\u00ad', '')
		.replace(/[\s\u00a0\u2007\u202f]+/gu, ' ')
		.replace(/[*†¹²³⁰-⁹]+\)?$/u, '')
		.replace(/^(\D*\p{L}{3})\d{1,2}\)?$/u, '$1')
		.replace(/(\p{L})\s\d{1,2}\)$/u, '$1')
		.replace(/\s*\((?:upphörde|t\.?o\.?m\.?|från|fr\.?o\.?m\.?|före|efter|nedlagd)[^)]*\)$/iu, '')
		.trim();
	if (/^(?:hela landet|hela riket|riket|sverige)$/iu.test(text)) return { name: 'Riket', kind: 'riket', within: null };
	const coded = /^\d{4}[ABC]\d{4}$/u.test(text) ? 'deso' : /^\d{4}R\d{3,4}$/u.test(text) ? 'regso' : null;
	if (coded) return { name: text, kind: coded, within: null };
	const code = /^(\d{2}|\d{4})(?:\s+(\D.*))?$/u.exec(text);
	if (code?.[1] && code[2] === undefined) return { name: code[1], kind: kindOfCode(code[1]), within: null };
	if (code?.[1] && code[2]) return { ...parseAreaLabel(code[2]), kind: kindOfCode(code[1]) };
	const inMunicipality = /^(.+?) (?:kommun|stad), (.+)$/iu.exec(text);
	if (inMunicipality?.[1] && inMunicipality[2]) {
		const part = kindAndName(inMunicipality[2]);
		const kind = part.kind === 'stadsdel' ? 'stadsdelsområde' : part.kind;
		return { name: part.name, kind, within: inMunicipality[1] };
	}
	const inCity = /^(.+?) \(([^)]+)\)$/u.exec(text);
	if (inCity?.[1] && inCity[2]) {
		return { ...kindAndName(inCity[1]), within: CITIES[inCity[2].toLocaleLowerCase('sv')] ?? inCity[2] };
	}
	return { ...kindAndName(text), within: null };
}

const CITIES: Readonly<Record<string, string>> = { sthlm: 'Stockholm', gbg: 'Göteborg', mlm: 'Malmö' };

const KIND_FIRST: readonly [RegExp, AreaKind][] = [
	[/^(?:lokalpolisområdet?|lpo)\s+(.+)$/iu, 'lokalpolisområde'],
	[/^(?:polisregion(?:en)?|region)\s+(.+)$/iu, 'polisregion'],
	[/^(?:stadsdelsområdet?|stadsområdet?|stadsdelsnämndsområdet?|sdo|sdf|sdn)\s+(.+)$/iu, 'stadsdelsområde'],
	[/^(?:kommundelen|kommundel)\s+(.+)$/iu, 'kommundel'],
	[/^(?:stadsdelen|stadsdel)\s+(.+)$/iu, 'stadsdel']
];
const KIND_LAST: readonly [RegExp, AreaKind][] = [
	[/^(.+?)\s+(?:lokalpolisområde|lpo)$/iu, 'lokalpolisområde'],
	[/^(.+?)\s+(?:stadsdelsområde|stadsdelsnämndsområde|stadsdelsförvaltning|stadsdelsnämnd)$/iu, 'stadsdelsområde'],
	[/^(.+?)\s+kommundel$/iu, 'kommundel'],
	[/^(.+?)\s+stadsdel$/iu, 'stadsdel'],
	[/^(.+?)\s+(?:kommun|stad)$/iu, 'kommun'],
	[/^(.+ län)$/iu, 'län']
];

function kindAndName(text: string): { name: string; kind: AreaKind | null } {
	for (const [pattern, kind] of [...KIND_FIRST, ...KIND_LAST]) {
		const name = pattern.exec(text)?.[1];
		if (name) return { name: name.trim(), kind };
	}
	return { name: text, kind: null };
}

function kindOfCode(code: string): AreaKind {
	if (code === '00') return 'riket';
	return code.length === 2 ? 'län' : 'kommun';
}

import type { ToldFinding } from '#lib/model/claim-finding.ts';

/** A stretch of a text; `number` is that of the flagged sentence in the list of findings, null for what is not flagged. */
export type MarkedPart = { text: string; number: number | null };

/** A text cut where flagged sentences begin and end; of several findings of one sentence the first number stands. */
export function markedParts(text: string, findings: readonly ToldFinding[]): MarkedPart[] {
	const parts: MarkedPart[] = [];
	let at = 0;
	for (const [index, { start, end }] of findings.filter(({ isSupported }) => !isSupported).entries()) {
		if (start < at || end > text.length) continue;
		if (start > at) parts.push({ text: text.slice(at, start), number: null });
		parts.push({ text: text.slice(start, end), number: index + 1 });
		at = end;
	}
	if (at < text.length) parts.push({ text: text.slice(at), number: null });
	return parts;
}

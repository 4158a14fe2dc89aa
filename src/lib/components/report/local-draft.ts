import { z } from 'zod';

const Draft = z.object({ at: z.iso.datetime(), fields: z.array(z.tuple([z.string(), z.string()])) });
/** What a form had when it was last typed in. `at` is UTC. */
export type KeptDraft = z.infer<typeof Draft>;

/** A draft as the browser keeps it; null for none or one that cannot be read. */
export function keptDraft(stored: string | null): KeptDraft | null {
	if (stored === null) return null;
	try {
		return Draft.parse(JSON.parse(stored));
	} catch {
		return null;
	}
}

/** The fields that people type in, with the version that they were made from. Figures are chosen by saving, and not kept. */
export function readFields(form: HTMLFormElement): [string, string][] {
	return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' && isTyped(name) ? [[name, value.replace(/\r\n/g, '\n')]] : []
	);
}

/** True where both have the same words; the version they were made from does not matter. */
export function isSameFields(a: KeptDraft['fields'], b: KeptDraft['fields']): boolean {
	const words = (fields: KeptDraft['fields']) => JSON.stringify(fields.filter(([name]) => name !== 'based'));
	return words(a) === words(b);
}

function isTyped(name: string): boolean {
	return !/^(figur|plats\.|ny\.|visa\.|nytt-problem|problem$|gor$)/.test(name);
}

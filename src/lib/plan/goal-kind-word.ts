import { foldCase } from './fold.ts';

/** The kind in a word for a goal of that kind: «Effektmål» → effekt. */
export function goalKindWord(text: string): string {
	return foldCase(text).replace(/s?mål$/u, '');
}

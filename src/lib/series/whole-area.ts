import type { Area } from '../model/area.ts';

/** «Hela kommunen», «Hela staden5», «Kommunen totalt»: the municipality itself. */
const ITSELF =
	/^(?:hela\s+(?:kommunen|staden)|(?:kommunen|staden)(?:\s+(?:totalt|som helhet|i sin helhet))?|(?:kommun|stads)(?:snitt|medel(?:värde)?))$/iu;
/** «Totalt», «Samtliga områden», «Genomsnitt»: the areas of a table together, whatever they make up. */
const TOGETHER =
	/^(?:(?:total(?:t|en)?|summa|samtliga|alla)(?:\s+(?:områden|stadsdelar|kommundelar|stadsdelsområden|svarande|boende))?|hela\s+(?:området|urvalet)|snitt|medel(?:värde)?|genomsnitt)$/iu;

/** What a label that is a word for the whole and no name of its own stands for; null for other labels. */
export function wholeLabel(label: string): 'municipality' | 'listed-areas' | null {
	const plain = label.trim().replace(/[\s\d*¹²³⁴-⁹):.]+$/u, '');
	if (ITSELF.test(plain)) return 'municipality';
	return TOGETHER.test(plain) ? 'listed-areas' : null;
}

/** «Nacka» of «Hela Nacka», «Nacka totalt» and «Nacka som helhet»; null for other labels. */
export function nameOfWhole(label: string): string | null {
	const text = label.trim().replace(/(\p{L}{3})[\s\d*¹²³⁴-⁹):.]+$/u, '$1');
	const [, after, before] =
		/^hela\s+(.+)$|^(.+?),?\s+(?:totalt|total|som helhet|i sin helhet|samtliga)$/iu.exec(text) ?? [];
	return after ?? before ?? null;
}

/** The municipality in which all the areas lie, when they are parts of one; undefined when they are not. */
export function wholeOf(codes: readonly string[], areas: readonly Area[]): Area | undefined {
	const byCode = new Map(areas.map((area) => [area.code, area]));
	const wholes = new Set<Area | undefined>();
	for (const code of codes) {
		const area = byCode.get(code);
		let larger = area;
		for (let step = 0; larger && larger.kind !== 'kommun' && step < MOST_LEVELS; step += 1) {
			larger = larger.parentCode === null ? undefined : byCode.get(larger.parentCode);
		}
		// The municipality itself and its county may stand among its parts for comparison.
		if (area?.kind === 'riket' || area?.kind === 'län') continue;
		wholes.add(larger);
	}
	const [only] = wholes;
	const hasParts = codes.some((code) => code !== only?.code && byCode.get(code)?.kind !== 'riket');
	return wholes.size === 1 && only && hasParts ? only : undefined;
}

/** True when the areas are all that a municipality has of some level: what is said of them together is said of it. */
export function makeUp(whole: Area, codes: readonly string[], areas: readonly Area[]): boolean {
	const listed = new Set(codes);
	const parts = areas.filter(({ parentCode, validTo }) => parentCode === whole.code && validTo === null);
	const levels = new Set(parts.filter(({ code }) => listed.has(code)).map(({ kind }) => kind));
	return [...levels].some((kind) => parts.every((part) => part.kind !== kind || listed.has(part.code)));
}

const MOST_LEVELS = 6;

import type { Area } from './area.ts';
import { foldForSearch } from './search-text.ts';

const MOST_ALIKE = 8;

/** The municipality that a written name or code means, or those it may mean: names that hold what was written. */
export function findMunicipality(written: string, all: readonly Area[]): { area: Area } | { alike: Area[] } {
	const sought = foldForSearch(written).replace(/ (kommun|stad)$/, '');
	// «Göteborgs stad»: the genitive before the word for the level.
	const forms = [sought, sought.replace(/s$/, '')];
	const municipalities = all.filter(({ kind }) => kind === 'kommun');
	const exact = municipalities.find(({ code, name }) => code === written.trim() || forms.includes(foldForSearch(name)));
	if (exact) return { area: exact };
	if (sought === '') return { alike: [] };
	const alike = municipalities.filter(({ name }) => foldForSearch(name).includes(sought));
	const [only] = alike;
	return only && alike.length === 1 ? { area: only } : { alike: alike.slice(0, MOST_ALIKE) };
}

/** The municipality first, then its own parts, then the rest in the order they came. */
export function ownFirst<T extends { code: string; parentCode: string | null }>(
	rows: readonly T[],
	municipality: string | null
): T[] {
	if (municipality === null) return [...rows];
	const rank = ({ code, parentCode }: T) => (code === municipality ? 0 : parentCode === municipality ? 1 : 2);
	return [...rows].sort((a, b) => rank(a) - rank(b));
}

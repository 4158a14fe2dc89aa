import type { MapFeatures } from '../../model/document.ts';
import type { FindArea } from '../../model/find-area.ts';
import { parseStatisticalArea } from '../statistical-area.ts';

/** The property that names the areas, with how many of the file's own labels are areas that are known or can be. */
export type NameProperty = { property: string; matched: number };

type Features = MapFeatures['features'];

/** Share of the labels that must be areas for plain numbers to be codes: the numbers of the rows would hit some by chance. */
const OF_NUMBERS = 0.5;
/** What a name of several areas counts for: the file's other areas may settle it. */
const OF_SEVERAL = 0.9;

/**
 * The property that names most areas, whatever it is called: a code or a name in any writing. A property with the same value
 * everywhere names one area only, however often. Where none names any, the one most like a name. Null without properties.
 */
export function findNameProperty(features: Features, findArea: FindArea): NameProperty | null {
	const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
	const scored = keys.map((property) => ({ property, ...scoreOf(property, features, findArea) }));
	const [best] = scored.sort((a, b) => b.score - a.score || b.names - a.names);
	return best ? { property: best.property, matched: best.matched } : null;
}

function scoreOf(property: string, features: Features, findArea: FindArea) {
	const labels = new Set(features.flatMap(({ properties }) => labelOf(properties[property] ?? '') || []));
	const codes = new Set<string>();
	let several = 0;
	for (const label of labels) {
		const statistical = parseStatisticalArea(label);
		const found = findArea(label, { suggest: false });
		if ('area' in found) codes.add(found.area.code);
		else if (statistical) codes.add(statistical.area.code);
		else if (found.candidates.length > 0) several += 1;
	}
	const matched = codes.size + several;
	const isNumbers = [...labels].every((label) => /^\d+$/.test(label));
	const score = isNumbers && matched < labels.size * OF_NUMBERS ? 0 : codes.size + several * OF_SEVERAL;
	return { score, matched: score === 0 ? 0 : matched, names: isNumbers ? 0 : labels.size };
}

/** A label as areas are looked up by: the zero that spreadsheets take off the code of a DeSO or RegSO is put back. */
export function labelOf(written: string): string {
	const label = written.trim();
	return /^\d{3}(?:[ABC]\d{4}|R\d{3})(?:_|$)/iu.test(label) ? `0${label}` : label;
}

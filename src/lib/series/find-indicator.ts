import type { Indicator } from '../model/indicator.ts';
import { normaliseLabel, normalisePath, slugOf } from '../model/label.ts';
import type { SeriesFormat } from './recognise.ts';
import { UNDESCRIBED } from './vocabulary.ts';

/**
 * The catalogue's indicators by the names that sources use, in their normalised form. `described` are those that somebody
 * has described; the others came with a file.
 */
export type IndicatorIndex = {
	byLabel: ReadonlyMap<string, readonly string[]>;
	ids: ReadonlySet<string>;
	described: ReadonlySet<string>;
	/** By id; a figure in another unit is another indicator. */
	units: ReadonlyMap<string, string>;
};

/** Prepares the look-up of indicators by label. A label may belong to indicators of several kinds of source. */
export function indicatorIndex(
	indicators: readonly Indicator[],
	labels: readonly { label: string; indicatorId: string }[]
): IndicatorIndex {
	const byLabel = new Map<string, string[]>();
	for (const { label, indicatorId } of labels) byLabel.set(label, [...(byLabel.get(label) ?? []), indicatorId]);
	const described = indicators.filter(({ definition, caveat }) => definition !== '' || caveat !== UNDESCRIBED.caveat);
	return {
		byLabel,
		ids: new Set(indicators.map(({ id }) => id)),
		described: new Set(described.map(({ id }) => id)),
		units: new Map(indicators.map(({ id, unit }) => [id, unit]))
	};
}

type Found = { id: string; created: { indicator: Indicator; label: string }[] };

/**
 * The indicator of a label with its ancestors: by the longest part of the path that the catalogue knows, among indicators
 * of the same kind of source. Otherwise a new one under its parent, with an id that any file with the same path gives.
 * Those that came with a file are known by their whole path only: else the order of import would decide which is which.
 * A file may use the catalogue's own ids. What a person has said, now (`chosen`, by normalised path) or before, goes first.
 */
export function findIndicator(
	path: readonly string[],
	format: SeriesFormat,
	index: IndicatorIndex,
	chosen: Readonly<Record<string, string>> = {}
): Found {
	const label = normalisePath(path);
	const [only = ''] = path.length === 1 ? path : [];
	const said = index.ids.has(only) ? only : (chosen[label] ?? index.byLabel.get(labelInFormat(label, format))?.[0]);
	if (said !== undefined && index.ids.has(said)) return { id: said, created: [] };
	for (let from = 0; from < path.length; from += 1) {
		const ids = index.byLabel.get(normalisePath(path.slice(from))) ?? [];
		const own = ids.filter((id) => id.startsWith(format.prefix) && (from === 0 || index.described.has(id)));
		const [id] = own;
		if (id !== undefined && own.length === 1) return { id, created: [] };
	}
	const id = newId(path, format.prefix);
	if (index.ids.has(id)) return { id, created: [] };
	const parent = path.length > 1 ? findIndicator(path.slice(0, -1), format, index) : undefined;
	const name = path.at(-1) ?? '';
	const { kind, unit, reading, publisher } = format.undescribed(name);
	const indicator: Indicator = {
		id,
		name,
		kind,
		unit,
		reading,
		publisher,
		parentId: parent?.id ?? null,
		polarity: 'none',
		finestAreaKind: null,
		groupName: UNDESCRIBED.group,
		definition: '',
		caveat: UNDESCRIBED.caveat,
		url: ''
	};
	return { id, created: [...(parent?.created ?? []), { indicator, label: normalisePath(path) }] };
}

/** A name that a person has said the indicator of is remembered for files of the same format only. */
export function labelInFormat(label: string, { id }: Pick<SeriesFormat, 'id'>): string {
	return `${id}: ${label}`;
}

const LONGEST_ID = 80;

function newId(path: readonly string[], prefix: string): string {
	const whole = path.map((label) => slugOf(normaliseLabel(label))).join('.');
	return prefix + (whole.length <= LONGEST_ID ? whole : `${whole.slice(0, LONGEST_ID - 9)}-${checksum(whole)}`);
}

/** Eight hexadecimal digits that tell long labels with the same beginning apart. Source: FNV-1a, 32 bits. */
function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0');
}

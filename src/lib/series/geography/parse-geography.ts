import type { Area } from '../../model/area.ts';
import type { MapFeatures } from '../../model/document.ts';
import type { FindArea } from '../../model/find-area.ts';
import type { Finding } from '../../model/finding.ts';
import type { PolygonRings, Position } from '../../model/geometry.ts';
import type { Rejected } from '../records.ts';
import { resolveAreas, type AreaChoices, type ResolvedAreas } from '../resolve-areas.ts';
import { findSystem, isInSweden } from './coordinate-system.ts';
import { findNameProperty, labelOf } from './name-property.ts';
import { findPolygons, withPositions } from './rings.ts';
import { countPositions, simplifyAreas } from './simplify.ts';

/** An area's own ground. `row` is the number of its first feature in the file. **Unit**: degrees, WGS 84. */
export type AreaShape = { areaCode: string; row: number; polygons: readonly PolygonRings[] };

/** The shapes of a file with the areas they belong to, and what must be written before them. */
export type Geography = {
	shapes: AreaShape[];
	areas: ResolvedAreas;
	rejected: Rejected[];
	findings: Finding[];
};

/** Positions of one map: the whole country in full detail has about as many. */
const MOST_POSITIONS = 4_000_000;

type Labelled = { row: number; areaLabel: string; polygons: readonly PolygonRings[] };

/**
 * Reads the features of a map as the ground of areas. Several features of one area are parts of it. A feature whose area is
 * not known is rejected until somebody says which is meant, as a row of statistics is.
 * Errors: a map of which nothing can be used gives an error finding and no shapes.
 */
export function parseGeography(
	{ features, system: named, place }: MapFeatures,
	catalogue: { findArea: FindArea; areas: readonly Area[] },
	choices: AreaChoices
): Geography {
	const { file } = place;
	const tell = (code: string, severity: Finding['severity'], text = '', details: Finding['details'] = {}): Finding => ({
		code,
		severity,
		place,
		text,
		details
	});
	const refused = (finding: Finding): Geography => ({
		shapes: [],
		areas: resolveAreas([], catalogue, choices, file),
		rejected: [],
		findings: [finding]
	});
	const found = features.map(({ geometry }) => findPolygons(geometry));
	const all = found.flatMap(({ polygons }) => polygons);
	if (countPositions(all) > MOST_POSITIONS) return refused(tell('map-too-large', 'error', file));
	const corners = all.flatMap(([outer]) => (outer?.[0] ? [outer[0]] : []));
	if (all.length === 0) return refused(tell('map-without-ground', 'error'));
	const system = findSystem(chunked(corners), named);
	if (!system) return refused(tell('map-other-system', 'error', named ?? '', { value: positionText(corners[0]) }));
	const name = findNameProperty(features, catalogue.findArea);
	if (!name) return refused(tell('map-without-names', 'error'));

	const rejected: Rejected[] = [];
	const labelled: Labelled[] = [];
	const seen = new Set<string>();
	let [others, repeated, mended] = [0, 0, 0];
	for (const [index, { polygons: own, hasOther, broken, mended: closed }] of found.entries()) {
		const row = index + 1;
		const areaLabel = labelOf(features[index]?.properties[name.property] ?? '');
		const reject = (code: string) =>
			rejected.push({ row, finding: { code, severity: 'error', place: { file, row }, text: areaLabel } });
		const polygons = own.map((polygon) => withPositions(polygon, system.toDegrees));
		mended += closed;
		const key = `${areaLabel}\0${JSON.stringify(polygons)}`;
		if (polygons.length === 0) {
			if (hasOther && broken === 0) others += 1;
			else reject('map-shape-broken');
		} else if (!polygons.every(([outer]) => outer?.every(isInSweden))) reject('map-shape-outside');
		else if (areaLabel === '') reject('map-shape-unnamed');
		else if (seen.has(key)) repeated += 1;
		else labelled.push({ row, areaLabel, polygons });
		seen.add(key);
	}
	const areas = resolveAreas(labelled, catalogue, choices, file);
	for (const { row, areaLabel } of labelled) {
		if (areas.codes.has(areaLabel)) continue;
		rejected.push({ row, finding: { code: 'unknown-area', severity: 'error', place: { file, row }, text: areaLabel } });
	}
	const { shapes, joined } = oneForEachArea(labelled, areas);
	const before = shapes.reduce((sum, { polygons }) => sum + countPositions(polygons), 0);
	const simple = simplifyAreas(shapes.map(({ polygons }) => polygons));
	const after = simple.reduce((sum, polygons) => sum + countPositions(polygons), 0);
	const findings: Finding[] = [
		tell('map-property', 'info', name.property, { count: shapes.length, total: features.length })
	];
	if (system.id === 'sweref99') findings.push(tell('map-converted', 'info'));
	if (system.swapped) findings.push(tell('map-swapped', 'info'));
	if (mended > 0) findings.push(tell('map-rings-closed', 'info', '', { count: mended }));
	if (joined > 0) findings.push(tell('map-parts-joined', 'info', '', { count: joined }));
	if (repeated > 0) findings.push(tell('map-repeated', 'info', '', { count: repeated }));
	if (others > 0) findings.push(tell('map-points-left-out', 'warning', '', { count: others }));
	if (after < before) findings.push(tell('map-simplified', 'info', '', { total: before, count: after }));
	return {
		shapes: shapes.map((shape, index) => ({ ...shape, polygons: simple[index] ?? shape.polygons })),
		areas,
		rejected: rejected.sort((a, b) => a.row - b.row),
		findings: [...findings, ...areas.findings]
	};
}

function oneForEachArea(labelled: readonly Labelled[], { codes }: ResolvedAreas) {
	const byArea = new Map<string, AreaShape>();
	let joined = 0;
	for (const { row, areaLabel, polygons } of labelled) {
		const areaCode = codes.get(areaLabel);
		if (areaCode === undefined) continue;
		const known = byArea.get(areaCode);
		if (known) joined += 1;
		byArea.set(
			areaCode,
			known ? { ...known, polygons: [...known.polygons, ...polygons] } : { areaCode, row, polygons }
		);
	}
	return { shapes: [...byArea.values()], joined };
}

const LOOKED_AT = 10_000;

/** Some of the positions, evenly spread: their middle is that of all. */
function chunked(positions: readonly Position[]): Position[] {
	const step = Math.max(1, Math.ceil(positions.length / LOOKED_AT));
	return positions.filter((_, index) => index % step === 0);
}

function positionText(position: Position | undefined): string {
	return position ? `${position[0]}, ${position[1]}` : '';
}

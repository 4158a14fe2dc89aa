import type { MapFeatures } from '#lib/model/document.ts';
import { MOST_FEATURES } from './limits.ts';

type Fields = Readonly<Record<string, unknown>>;

const GEOMETRIES: ReadonlySet<unknown> = new Set([
	'Polygon',
	'MultiPolygon',
	'GeometryCollection',
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString'
]);

/**
 * The features of a GeoJSON file, or null for a value that is something else.
 * Source: RFC 7946, and the member `crs` of the specification of 2008, which programs for maps still write.
 * Errors: a map in a form that is not read, without features or with far too many is refused with its code.
 */
export function readFeatures(value: unknown, file: string): MapFeatures | { refused: string } | null {
	if (!isFields(value)) return null;
	if (value.type === 'Topology' && 'arcs' in value) return { refused: 'map-topology' };
	const listed = featuresOf(value);
	if (!listed) return null;
	if (listed.length === 0) return { refused: 'map-empty' };
	if (listed.length > MOST_FEATURES) return { refused: 'map-too-large' };
	const features = listed.map((one) => {
		const { properties, geometry, id } = isFields(one) ? one : {};
		return { properties: { ...texts({ id }), ...texts(properties) }, geometry };
	});
	const name = [value.title, value.name].find((one): one is string => typeof one === 'string') ?? '';
	return { name, system: systemOf(value.crs), features, place: { file } };
}

function featuresOf(value: Fields): readonly unknown[] | null {
	if (value.type === 'FeatureCollection') return Array.isArray(value.features) ? value.features : [];
	if (value.type === 'Feature') return [value];
	const isGeometry = GEOMETRIES.has(value.type) && ('coordinates' in value || 'geometries' in value);
	return isGeometry ? [{ geometry: value }] : null;
}

/** The values that can name an area: texts and numbers. */
function texts(properties: unknown): Record<string, string> {
	if (!isFields(properties)) return {};
	const named = Object.entries(properties).filter(([, one]) => typeof one === 'string' || typeof one === 'number');
	return Object.fromEntries(named.map(([key, one]) => [key, String(one).trim()]));
}

function systemOf(crs: unknown): string | null {
	const properties = isFields(crs) ? crs.properties : undefined;
	const name = isFields(properties) ? (properties.name ?? properties.code) : undefined;
	return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Finding } from '#lib/model/finding.ts';
import { formatNumber } from '../format.ts';

const count = ({ details }: Finding, key = 'count'): string => formatNumber(Number(details?.[key] ?? 0));
const isOne = ({ details }: Finding): boolean => details?.count === 1;
const called = ({ text }: Finding): string => (text === '' ? 'Ytan' : `Ytan «${text}»`);

/** Sentences for how maps were read. */
export const mapFindings: Record<string, (finding: Finding) => string> = {
	'map-property': (f) =>
		`Områdena har känts igen på egenskapen «${f.text}»: ${count(f)} områden av filens ${count(f, 'total')} ytor.`,
	'map-converted': () =>
		'Koordinaterna är i SWEREF 99 TM och har räknats om till longitud och latitud (WGS 84), med Lantmäteriets formler.',
	'map-swapped': () => 'Koordinaterna står i omvänd ordning, nord före öst. De har vänts rätt.',
	'map-rings-closed': (f) =>
		isOne(f)
			? 'En gränslinje slutade inte där den började. Den har slutits.'
			: `${count(f)} gränslinjer slutade inte där de började. De har slutits.`,
	'map-parts-joined': (f) =>
		isOne(f)
			? 'En yta har lagts till ett område som redan hade en, eftersom båda bär samma namn eller kod.'
			: `${count(f)} ytor har lagts till områden som redan hade en, eftersom de bär samma namn eller kod.`,
	'map-repeated': (f) =>
		isOne(f) ? 'En yta fanns två gånger och räknas en.' : `${count(f)} ytor var upprepningar och räknas en gång.`,
	'map-points-left-out': (f) =>
		`${count(f)} ${isOne(f) ? 'punkt eller linje' : 'punkter och linjer'} har lämnats utanför. Kartan visar bara ytor.`,
	'map-simplified': (f) =>
		`Gränserna har förenklats från ${count(f, 'total')} till ${count(f)} hörn, så att sidorna går fort att visa. Filen sparas som den är.`,
	'map-shape-broken': (f) => `${called(f)} har ingen gräns som går att läsa och används inte.`,
	'map-shape-outside': (f) => `${called(f)} ligger inte i Sverige enligt sina koordinater och används inte.`,
	'map-shape-unnamed': () => 'Ytan har inget namn och ingen kod och används inte.',
	'map-empty': () => 'Filen är en karta utan innehåll: den har inga ytor.',
	'map-topology': () =>
		'Filen är TopoJSON. Spara den som GeoJSON, till exempel på mapshaper.org eller i QGIS, och läs in den på nytt.',
	'map-too-large': () =>
		'Kartan har fler ytor eller hörn än vad som går att visa. Ta ut de områden som behövs, eller förenkla gränserna i QGIS först.',
	'map-without-ground': () =>
		'Kartan har inga ytor, bara punkter eller linjer. Det som behövs är områdenas gränser som ytor (Polygon eller MultiPolygon).',
	'map-without-names': () =>
		'Ytorna har inga egenskaper, så det går inte att se vilka områden de är. Varje yta behöver ett namn eller en kod.',
	'map-other-system': (f) =>
		`Koordinaterna går inte att placera i Sverige${f.details?.value ? ` (den första är ${String(f.details.value)})` : ''}${
			f.text === '' ? '' : `; filen anger systemet ${f.text}`
		}. Spara kartan i WGS 84 (longitud och latitud) eller SWEREF 99 TM och läs in den på nytt.`
};

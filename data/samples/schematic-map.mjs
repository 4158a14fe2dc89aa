/**
 * A schematic map of the areas of the example: straight lines that show roughly which area lies beside which. No real border
 * is followed anywhere. Positions are longitude and latitude.
 */

/** Corners that areas share. @type {Record<string, [number, number]>} */
const CORNER = {
	// The parts of Nacka, from west to east.
	a: [18.1, 59.32],
	b: [18.175, 59.325],
	c: [18.22, 59.34],
	d: [18.3, 59.345],
	e: [18.3, 59.31],
	f: [18.22, 59.305],
	g: [18.175, 59.29],
	h: [18.1, 59.295],
	i: [18.265, 59.307],
	j: [18.265, 59.27],
	k: [18.2, 59.27],
	l: [18.35, 59.305],
	m: [18.34, 59.26],
	// Municipalities around.
	n: [18.1, 59.26],
	o: [18.6, 59.36],
	p: [18.62, 59.23],
	q: [18.4, 59.2],
	r: [18.34, 59.16],
	s: [18.16, 59.19]
};

const AREAS = {
	Sickla: 'abgh',
	Fisksätra: 'gfijk',
	Orminge: 'bcdeifg',
	Saltsjöbaden: 'ielmj',
	'Nacka kommun': 'abcdelmjkgnh',
	'Värmdö kommun': 'dopqmle',
	'Tyresö kommun': 'ngkjmqrs'
};

/** The map as GeoJSON, one feature a line. */
export function schematicMap() {
	const features = Object.entries(AREAS).map(([namn, corners]) => {
		const ring = [...corners, corners[0] ?? ''].map((corner) => CORNER[corner]);
		return JSON.stringify({
			type: 'Feature',
			properties: { namn },
			geometry: { type: 'Polygon', coordinates: [ring] }
		});
	});
	const name = 'Schematisk karta, inte verkliga gränser';
	return `{"type":"FeatureCollection","name":${JSON.stringify(name)},"features":[\n${features.join(',\n')}\n]}\n`;
}

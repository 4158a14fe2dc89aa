/**
 * Writes the simulated example files and their manifest; every run gives the same bytes. The first plan and what
 * was noted of its activities are written by hand. Run with `node data/samples/generate.mjs`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { incidentLines, POPULATIONS, populationLines, surveyLines } from './local-figures.mjs';
import { reportedCrimeLines } from './reported-crime.mjs';
import { revisedPlan } from './revised-plan.mjs';
import { schematicMap } from './schematic-map.mjs';

const here = new URL('.', import.meta.url);
const PUBLISHER = 'Simulerat exempel';
const BOM = '\uFEFF';

const write = (/** @type {string} */ file, /** @type {Buffer} */ bytes) => writeFileSync(new URL(file, here), bytes);
/** As spreadsheets save it: UTF-8 with a byte order mark. */
const delimited = (/** @type {string[]} */ lines) => Buffer.from(`${BOM}${lines.join('\r\n')}\r\n`, 'utf8');
/** As Brå's text export: Latin-1, line feeds, a lone CR LF last. */
const exported = (/** @type {string[]} */ lines) => Buffer.from(`${lines.join('\n')}\n\r\n`, 'latin1');

write('databasfil-exempel.txt', exported(reportedCrimeLines(POPULATIONS)));
write('handelser-exempel.csv', delimited(incidentLines()));
write('trygghetsundersokning-exempel.csv', delimited(surveyLines()));
write('befolkning-exempel.csv', delimited(populationLines()));
write('karta-exempel.geojson', Buffer.from(schematicMap(), 'utf8'));
const firstPlan = readFileSync(new URL('plan-exempel.txt', here), 'utf8');
write('plan-exempel-reviderad.txt', Buffer.from(revisedPlan(firstPlan), 'utf8'));

const LISTED = [
	{ file: 'befolkning-exempel.csv', kind: 'population', publishedOn: '2026-02-20' },
	{ file: 'databasfil-exempel.txt', kind: 'statistics', publishedOn: '2026-01-22' },
	{ file: 'trygghetsundersokning-exempel.csv', kind: 'survey', publishedOn: '2024-12-10', areaName: 'Nacka' },
	{ file: 'handelser-exempel.csv', kind: 'events', publishedOn: '2026-01-15', areaName: 'Nacka' },
	{ file: 'karta-exempel.geojson', kind: 'geography', publishedOn: '2020-01-15' },
	{ file: 'plan-exempel.txt', kind: 'plan', publishedOn: '2022-01-17', areaName: 'Nacka' },
	{ file: 'plan-exempel-reviderad.txt', kind: 'plan', publishedOn: '2025-01-20', areaName: 'Nacka' }
];
const manifest = LISTED.map(({ file, kind, publishedOn, areaName }) => {
	const sha256 = createHash('sha256')
		.update(readFileSync(new URL(file, here)))
		.digest('hex');
	return { file, kind, sha256, publisher: PUBLISHER, publishedOn, ...(areaName ? { areaName } : {}) };
});
write('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, '\t')}\n`, 'utf8'));

import { z } from 'zod';
import type { Connector } from './connector.ts';

/**
 * Source: SCB, PxWebApi 2: `/tables/{id}/data` with chosen values and `outputFormat=json-stat2`. Table TAB638 is the
 * population by region, marital status, age, sex and year; what is not chosen is summed by SCB.
 */
const TABLE = 'TAB638';
const CONTENTS = 'BE0101N1';
/** SCB limits the number of cells in an answer; a municipality and year is one. */
const MOST_REGIONS = 100;

const JsonStat = z.looseObject({
	class: z.literal('dataset'),
	id: z.array(z.string()),
	size: z.array(z.number()),
	dimension: z.record(z.string(), z.unknown()),
	value: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())])
});

/** The number of inhabitants on 31 December of each year asked for. */
export function scbPopulation(origin: string, publisher: string): Connector {
	return {
		id: 'scb-population',
		async fetch({ areaCodes, from, to }, get, progress) {
			const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
			const datasets: unknown[] = [];
			for (let at = 0; at < areaCodes.length; at += MOST_REGIONS) {
				const query = new URLSearchParams({
					lang: 'sv',
					'valueCodes[Region]': areaCodes.slice(at, at + MOST_REGIONS).join(','),
					'valueCodes[Tid]': years.join(','),
					'valueCodes[ContentsCode]': CONTENTS,
					outputFormat: 'json-stat2'
				});
				datasets.push(JsonStat.parse(await get(`${origin}/tables/${TABLE}/data?${query}`)));
				progress(Math.min(1, (at + MOST_REGIONS) / areaCodes.length));
			}
			const [only] = datasets;
			const bytes = new TextEncoder().encode(JSON.stringify(datasets.length === 1 ? only : datasets));
			return { name: `scb-folkmangd-${from}-${to}.json`, bytes, publisher };
		}
	};
}

import { fetchText } from '#lib/text/fetch.ts';
import type { Config } from '../config.ts';
import type { Connector } from './connector.ts';
import { kolada } from './kolada.ts';
import { scbPopulation } from './scb-population.ts';

const KOLADA_PREFIX = 'kolada.';

/** All publishers whose figures can be fetched; Kolada gives those of its indicators that the catalogue has. A new one is a module and a line here. */
export function connectorsOf({ publishers }: Pick<Config, 'publishers'>, indicatorIds: readonly string[]): Connector[] {
	if (!publishers) return [];
	const kpis = indicatorIds
		.filter((id) => id.startsWith(KOLADA_PREFIX))
		.map((id) => id.slice(KOLADA_PREFIX.length).toUpperCase());
	return [
		kolada(publishers.kolada, kpis, fetchText.publishers.kolada),
		scbPopulation(publishers.scb, fetchText.publishers.scb)
	];
}

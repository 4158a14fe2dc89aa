import { apiText } from '#lib/text/api.ts';
import type { SeriesAnswer } from './api-schemas.ts';

const { dimensions } = apiText;

/**
 * A series as a JSON-stat 2 dataset with the dimensions area, measure and period. A value that is missing is null, with the reason in
 * `status`, where preliminary values are told too.
 *
 * Source: json-stat.org, «JSON-stat 2.0». Units: as the measure's own.
 */
export function jsonStatOf(
	{ area, indicator, points, breaks }: SeriesAnswer,
	about: { label: string; updated: string }
) {
	const periods = points.map(({ period }) => period);
	const status = points.map(({ missing, status: own }) => missing ?? (own === 'preliminary' ? own : ''));
	return {
		version: '2.0',
		class: 'dataset',
		label: about.label,
		updated: about.updated,
		note: breaks.map(({ at, reason }) => `${at}: ${reason}`),
		id: ['area', 'indicator', 'period'],
		size: [1, 1, periods.length],
		role: { geo: ['area'], metric: ['indicator'], time: ['period'] },
		dimension: {
			area: { label: dimensions.area, category: { index: [area.code], label: { [area.code]: area.name } } },
			indicator: {
				label: dimensions.indicator,
				category: {
					index: [indicator.id],
					label: { [indicator.id]: indicator.name },
					unit: { [indicator.id]: { base: indicator.unit } }
				}
			},
			period: { label: dimensions.period, category: { index: periods } }
		},
		value: points.map(({ value }) => value),
		status: Object.fromEntries(status.flatMap((text, at) => (text === '' ? [] : [[String(at), text]])))
	};
}

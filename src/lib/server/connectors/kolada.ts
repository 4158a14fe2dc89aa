import { z } from 'zod';
import type { Connector } from './connector.ts';

/**
 * Source: Kolada's API, version 3 (`/data/kpi/{ids}/municipality/{ids}/year/{years}`): at most 25 ids in a part of the
 * address, at most 5 000 rows a page, `next_page` with the address of the next one.
 */
const MOST_IDS = 25;
const MOST_PAGES = 200;

const Page = z.object({
	values: z.array(z.record(z.string(), z.unknown())),
	next_page: z.string().nullish(),
	next_url: z.string().nullish()
});

/** The key figures on crime and safety of `kpis`, for the municipalities and years asked for. */
export function kolada(origin: string, kpis: readonly string[], publisher: string): Connector {
	return {
		id: 'kolada',
		async fetch({ areaCodes, from, to }, get, progress) {
			const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
			const parts = chunks(kpis).flatMap((ids) =>
				chunks(areaCodes).flatMap((areas) => chunks(years).map((some) => ({ ids, areas, some })))
			);
			const values: unknown[] = [];
			for (const [index, { ids, areas, some }] of parts.entries()) {
				const path = `/v3/data/kpi/${ids.join(',')}/municipality/${areas.join(',')}/year/${some.join(',')}`;
				let next: string | null = origin + path;
				for (let page = 0; next !== null && page < MOST_PAGES; page += 1) {
					const read: z.infer<typeof Page> = Page.parse(await get(next));
					values.push(...read.values);
					const following: string | null = read.next_page ?? read.next_url ?? null;
					// Another host in the answer is not followed.
					next =
						following === null
							? null
							: new URL(new URL(following, origin).pathname + new URL(following, origin).search, origin).href;
				}
				progress((index + 1) / parts.length);
			}
			const bytes = new TextEncoder().encode(JSON.stringify({ values, count: values.length, next_page: null }));
			return { name: `kolada-${from}-${to}.json`, bytes, publisher };
		}
	};
}

function chunks<T>(all: readonly T[]): T[][] {
	const parts: T[][] = [];
	for (let from = 0; from < all.length; from += MOST_IDS) parts.push(all.slice(from, from + MOST_IDS));
	return parts;
}

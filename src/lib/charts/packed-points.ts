import { z } from 'zod';
import type { ChartPoint } from './chart-point.ts';

/** Places in a drawing as one text: most are never pointed at, and are read first when one is. */
export type PackedPoints = string;

type Sizes = { wide: readonly ChartPoint[]; narrow: readonly ChartPoint[] };

const Place = z.tuple([z.number(), z.number(), z.number().nullable(), z.number()]);
const Packed = z.object({ words: z.array(z.array(z.string())), wide: z.array(Place), narrow: z.array(Place) });

/** The places of both drawings of a chart, whose words are the same. */
export function packPoints({ wide, narrow }: Sizes): PackedPoints {
	const known = new Map<string, number>();
	const words: string[][] = [];
	const place = ({ series, x, y, title, lines }: ChartPoint): z.infer<typeof Place> => {
		const told = [title, ...lines];
		const key = JSON.stringify(told);
		const at = known.get(key) ?? words.push(told) - 1;
		known.set(key, at);
		return [series, x, y, at];
	};
	const packed: z.infer<typeof Packed> = { words, wide: wide.map(place), narrow: narrow.map(place) };
	return JSON.stringify(packed);
}

/** **Errors**: throws on a text that `packPoints` has not made. */
export function unpackPoints(packed: PackedPoints): Sizes {
	const { words, ...sizes } = Packed.parse(JSON.parse(packed));
	const points = (places: readonly z.infer<typeof Place>[]) =>
		places.map(([series, x, y, at]): ChartPoint => {
			const [title = '', ...lines] = words[at] ?? [];
			return { series, x, y, title, lines };
		});
	return { wide: points(sizes.wide), narrow: points(sizes.narrow) };
}

import { z } from 'zod';
import { Reading } from '#lib/model/indicator.ts';
import type { Theme } from '#lib/model/link.ts';

const list = z.string().transform((text) => text.split('|').filter((part) => part !== ''));
const Row = z.object({
	id: z.string().min(1),
	name: z.string().min(1),
	alone: z.enum(['ja', '']).transform((text) => text === 'ja'),
	words: list.pipe(z.array(z.string()).min(1)),
	indicators: list,
	note: z.string().min(1)
});

/**
 * Checks one row of `data/reference/themes.csv`: `words` and `indicators` parted by `|`, an indicator written
 * `ntu.klotter:survey`, `alone` either `ja` or empty.
 *
 * Errors: throws where the row breaks the format, as that file is our own.
 */
export function parseTheme(row: Readonly<Record<string, unknown>>): Theme {
	const { indicators, ...theme } = Row.parse(row);
	return {
		...theme,
		indicators: indicators.map((written) => {
			const [indicatorId, reading, ...rest] = written.split(':');
			if (!indicatorId || rest.length > 0) throw new Error(`not an indicator with its reading: ${written}`);
			return { indicatorId, reading: Reading.parse(reading) };
		})
	};
}

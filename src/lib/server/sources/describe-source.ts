import { z } from 'zod';
import { describeSource, sources } from '../warehouse/queries/sources.ts';
import { AUDIT } from '../warehouse/tables.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const emptyAsNull = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema]);

/** What can be said of a source after it has been read in. `minCount`: counts below it are hidden from the public. */
export const SourceDescription = z.object({
	licence: emptyAsNull(z.string().trim().max(300)),
	url: emptyAsNull(z.url({ protocol: /^https?$/ }).max(500)),
	visibility: z.enum(['arbetsmaterial', 'offentlig']),
	minCount: z.coerce.number().int().min(1).max(100)
});
export type SourceDescription = z.infer<typeof SourceDescription>;

/** Writes what is said of a source, with a line in the log. False where there is no such source. `at` is UTC. */
export async function setDescription(
	warehouse: Warehouse,
	sourceId: string,
	description: SourceDescription,
	by: { who: string; at: string }
): Promise<boolean> {
	return warehouse.write(async (transaction) => {
		const known = (await transaction.read(sources, {})).find(({ id }) => id === sourceId);
		if (!known) return false;
		const { licence, url, visibility, minCount } = known;
		await transaction.read(describeSource, { sourceId, ...description });
		const before = JSON.stringify({ licence, url, visibility, minCount });
		await transaction.append('audit', AUDIT, [
			[by.at, by.who, 'describe-source', `source:${sourceId}`, before, JSON.stringify(description)]
		]);
		return true;
	});
}

import { z } from 'zod';

/** What a file holds, as `--as` of the command line names it. */
export const SourceKind = z.enum(['plan', 'statistics', 'survey', 'population', 'events', 'geography']);
export type SourceKind = z.infer<typeof SourceKind>;

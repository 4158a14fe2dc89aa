import { z } from 'zod';
import { NoParams, defineQuery } from '../define-query.ts';
import schemaCommentsSql from '../sql/schema-comments.sql?raw';

/** Every table and column with its description. */
export const schemaComments = defineQuery(
	'schema-comments',
	schemaCommentsSql,
	NoParams,
	z.object({
		table: z.string(),
		tableComment: z.string().nullable(),
		column: z.string(),
		type: z.string(),
		comment: z.string().nullable()
	})
);

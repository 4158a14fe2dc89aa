import { z } from 'zod';
import { NoRow, defineQuery } from '../define-query.ts';
import deleteOwnBreakSql from '../sql/delete-own-series-break.sql?raw';

/** What makes a break one: two of the same indicator, area and day are the same. `at` is an ISO date. */
export const BreakKey = z.object({ indicatorId: z.string(), areaCode: z.string().nullable(), at: z.string() });
export type BreakKey = z.infer<typeof BreakKey>;

/** Removes a break that somebody has added; those of the product stay. */
export const deleteOwnBreak = defineQuery('delete-own-series-break', deleteOwnBreakSql, BreakKey, NoRow);

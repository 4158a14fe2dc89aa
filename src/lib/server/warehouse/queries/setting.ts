import { z } from 'zod';
import { NoRow, defineQuery } from '../define-query.ts';
import deleteSettingSql from '../sql/delete-setting.sql?raw';
import insertSettingSql from '../sql/insert-setting.sql?raw';
import settingSql from '../sql/setting.sql?raw';
import type { Transaction } from '../transaction.ts';

export const setting = defineQuery(
	'setting',
	settingSql,
	z.object({ key: z.string() }),
	z.object({ value: z.string() })
);
const deleteSetting = defineQuery('delete-setting', deleteSettingSql, z.object({ key: z.string() }), NoRow);
const insertSetting = defineQuery(
	'insert-setting',
	insertSettingSql,
	z.object({ key: z.string(), value: z.string() }),
	NoRow
);

/** Gives a setting its value, in place of any earlier. */
export async function writeSetting(transaction: Transaction, key: string, value: string): Promise<void> {
	await transaction.read(deleteSetting, { key });
	await transaction.read(insertSetting, { key, value });
}

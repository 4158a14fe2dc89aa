import type { By } from './activities/follow-activity.ts';
import { setting, writeSetting } from './warehouse/queries/setting.ts';
import { AUDIT } from './warehouse/tables.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

/** What people in the municipality set for everyone who works here. */
export type OwnSetting = 'municipality' | 'quick-start-hidden' | 'accessibility-contact';

/** The value of a setting; null until somebody has given it one. */
export async function readSetting(warehouse: Pick<Warehouse, 'read'>, key: OwnSetting): Promise<string | null> {
	const [row] = await warehouse.read(setting, { key });
	return row?.value ?? null;
}

/** Gives a setting its value, with a line in the log where that changes anything. */
export async function saveSetting(warehouse: Warehouse, key: OwnSetting, value: string, by: By): Promise<void> {
	await warehouse.write(async (transaction) => {
		const [before] = await transaction.read(setting, { key });
		if (before?.value === value) return;
		await writeSetting(transaction, key, value);
		await transaction.append('audit', AUDIT, [
			[by.at, by.who, 'change-setting', `setting:${key}`, before?.value ?? null, value]
		]);
	});
}

import { z } from 'zod';
import yearJson from '../../../../data/samples/ar-exempel.json';
import { OwnEntryKind } from '#lib/model/occasion.ts';
import { parsePlainText } from '#lib/model/plain-rich-text.ts';
import { YEARLY_TEXT_NAMES, YearlyTextName, type YearlyTexts } from '#lib/model/yearly-report.ts';
import { plans } from '../warehouse/queries/plans.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { addEntry } from '../year-plan/own-entries.ts';
import { saveYearlyReport } from '../year-plan/save-yearly-report.ts';

const month = z.number().int().min(1).max(12);
const ExampleYear = z.object({
	by: z.string(),
	on: z.iso.date(),
	entries: z.array(
		z.object({
			kind: OwnEntryKind,
			title: z.string(),
			fromMonth: month,
			toMonth: month,
			day: z.number().int().nullable(),
			year: z.number().int().nullable(),
			areaCode: z.string().nullable(),
			note: z.string()
		})
	),
	/** In the plain form of texts. */
	report: z.object({ year: z.number().int(), texts: z.partialRecord(YearlyTextName, z.string()) })
});
/** What people have put into the example's year and written in its yearly report: made up, like the rest of the example. */
export const EXAMPLE_YEAR = ExampleYear.parse(yearJson);

/**
 * Writes the own entries of the example and the texts of its yearly report.
 * Errors: throws when the example does not have the areas or a plan: our own mistake.
 */
export async function writeExampleYear(warehouse: Warehouse): Promise<void> {
	const { by: who, on, entries, report } = EXAMPLE_YEAR;
	const by = { who, at: `${on}T10:00:00Z` };
	for (const entry of entries) {
		const outcome = await addEntry(warehouse, entry, by);
		if (outcome !== 'added') throw new Error(`the example entry ${entry.title} was not added: ${outcome}`);
	}
	const [plan] = await warehouse.read(plans, {});
	if (!plan) throw new Error('the example has no plan');
	const texts: YearlyTexts = {};
	for (const name of YEARLY_TEXT_NAMES) {
		const text = report.texts[name];
		if (text !== undefined) texts[name] = parsePlainText(text);
	}
	const { outcome } = await saveYearlyReport(warehouse, { planId: plan.id, year: report.year, basedOn: null, texts }, by); // prettier-ignore
	if (outcome !== 'saved') throw new Error(`the example yearly report was not saved: ${outcome}`);
}

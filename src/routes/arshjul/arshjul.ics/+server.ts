import { calendarFile } from '#lib/analysis/year-wheel/calendar-file.ts';
import { chosenYear, yearView } from '#lib/server/year-plan/year-view.ts';
import { yearWheelText } from '#lib/text/year-wheel.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const year = chosenYear(url.searchParams, locals.today);
	const { area, occasions } = await yearView(locals, year, url.searchParams.get('omrade'));
	const name = yearWheelText.titleOf(year, area?.name ?? null);
	const text = calendarFile(occasions, { name, stamp: new Date().toISOString(), origin: url.origin });
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${yearWheelText.calendarFile(year)}"`
		}
	});
};

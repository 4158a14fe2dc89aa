import { addMonths } from '../../model/days.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Occasion, OwnEntry, SurveyWave } from '../../model/occasion.ts';
import { formatDateLong } from '../../text/format.ts';
import { yearWheelText } from '../../text/year-wheel.ts';
import { ownOccasions } from './own-occasions.ts';

const words = yearWheelText.survey;
const MONTHS = 12;
/** Further ahead than this a guess says nothing. **Unit**: years. */
const FURTHEST = 10;

/**
 * When the municipality's own surveys came in a year, and when the next is to be expected by the time that has been between them. A guess
 * is made from two times at least, and not for a year where somebody has entered a survey by hand (`own`). Files of the same publisher that
 * ask the same question are the same survey.
 */
export function surveyOccasions(waves: readonly SurveyWave[], own: readonly OwnEntry[], year: number): Occasion[] {
	const isEntered =
		ownOccasions(
			own.filter(({ kind }) => kind === 'survey'),
			year,
			`${year}-01-01`
		).length > 0;
	return surveysOf(waves).flatMap(({ sourceId, title, years, publishedOn }): Occasion[] => {
		const one = { kind: 'release' as const, title: words.last(title), href: `/kallor/${sourceId}` };
		const found: Occasion[] = [];
		const interval = usualInterval(years);
		if (publishedOn.startsWith(`${year}-`)) {
			const told = words.waves(years.map(String));
			const note = interval === null ? `${told} ${words.once}` : told;
			found.push({ ...one, id: `matning-${sourceId}`, on: publishedOn, isMonth: false, note, state: 'done' });
		}
		if (interval === null || isEntered) return found;
		for (let ahead = interval; ahead <= FURTHEST; ahead += interval) {
			const on = `${addMonths(publishedOn, ahead * MONTHS).slice(0, 7)}-01`;
			if (!on.startsWith(`${year}-`)) continue;
			const note = words.guess(interval, formatDateLong(publishedOn));
			const id = `matning-${sourceId}-${year}`;
			found.push({ ...one, id, on, isMonth: true, title: words.next(title), note, state: 'expected' });
		}
		return found;
	});
}

type Survey = { sourceId: string; title: string; years: number[]; publishedOn: string };

/** Each survey by its latest file, with the years that it has answers of. */
function surveysOf(waves: readonly SurveyWave[]): Survey[] {
	const bySource = groupBy(waves, ({ sourceId }) => sourceId);
	const surveys: SurveyWave[][] = [];
	for (const own of bySource.values()) {
		const asked = new Set(own.map(questionOf));
		const same = surveys.filter((one) => one.some((wave) => asked.has(questionOf(wave))));
		const joined = [...same.flat(), ...own];
		for (const one of same) surveys.splice(surveys.indexOf(one), 1);
		surveys.push(joined);
	}
	return surveys.flatMap((own): Survey[] => {
		const latest = own.reduce((last, one) => (one.start > last.start || (one.start === last.start && one.publishedOn < last.publishedOn) ? one : last)); // prettier-ignore
		const years = [...new Set(own.map(({ start }) => Number(start.slice(0, 4))))].sort((a, b) => a - b);
		const { sourceId, title, publishedOn } = latest;
		return [{ sourceId, title, years, publishedOn }];
	});
}

const questionOf = ({ publisher, indicatorId }: SurveyWave) => `${publisher} ${indicatorId}`;

/** The middle one of the times between; null where there is only one year. **Unit**: years. */
function usualInterval(years: readonly number[]): number | null {
	const gaps = years.slice(1).map((year, i) => year - (years[i] ?? year));
	return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? null;
}

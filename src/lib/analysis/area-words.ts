import type { AreaKind } from '../model/area.ts';
import { areaText } from '../text/area.ts';
import { formatDateLong, formatInterval, formatPeriod } from '../text/format.ts';
import type { KeyNumber } from './key-figures.ts';

type Facts = {
	area: { kind: AreaKind };
	parent: string | null;
	population: { year: number; count: number; implied: boolean } | null;
	lastDay: string | null;
};

/** What an area is, in short: its kind and whole, its inhabitants, and until when there are figures. */
export function areaFacts({ area, parent, population, lastDay }: Facts): string {
	const kind = areaText.kind[area.kind];
	const inhabitants = population?.implied ? areaText.impliedPopulation : areaText.population;
	return [
		parent ? areaText.inParent(kind, parent) : kind,
		population ? inhabitants(population.count, population.year) : '',
		lastDay ? areaText.until(formatDateLong(lastDay)) : ''
	]
		.filter((fact) => fact !== '')
		.join(' · ');
}

/** What stands under a large number: its interval, answers and period. */
export function keyNote(number: KeyNumber): string {
	const period =
		number.months === null
			? formatPeriod({ start: number.start, grain: number.grain })
			: areaText.keyTwelve(formatPeriod({ start: `${number.end.slice(0, 7)}-01`, grain: 'month' }));
	const interval =
		number.low !== null && number.high !== null ? formatInterval(number.low, number.high, number.kind) : '';
	const answers = number.base !== null && number.months === null ? areaText.keyAnswers(number.base) : '';
	const preliminary = number.preliminary ? areaText.keyPreliminary : '';
	return [interval, answers, period, preliminary].filter((part) => part !== '').join(' · ');
}

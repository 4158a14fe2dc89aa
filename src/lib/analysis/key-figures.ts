import type { Figure, FigurePoint } from '../model/figure.ts';
import type { Grain } from '../model/period.ts';
import { isBroken } from './series-breaks.ts';

/** A number large enough to be read from the back of the room. Unit of `value`: that of the figure's kind. */
export type KeyNumber = {
	figureId: string;
	indicatorName: string;
	kind: Figure['kind'] | 'rate';
	unit: string;
	value: number;
	low: number | null;
	high: number | null;
	base: number | null;
	/** The period: a sum of the twelve months that end with `end`, or the one measurement. */
	months: 12 | null;
	grain: Grain;
	start: string;
	end: string;
	preliminary: boolean;
	activities: number;
};

const MONTHS = 12;

/**
 * The indicators that most activities aim at, one from each kind of source, each with its latest number. No sum is made of
 * twelve months where one is missing or the series is broken.
 */
export function keyNumbers(figures: readonly Figure[], most: number): KeyNumber[] {
	const numbers = figures.flatMap((figure) => {
		const number = latestNumber(figure);
		return number ? [number] : [];
	});
	const ranked = numbers
		.map((number, order) => ({ number, order }))
		.sort((a, b) => b.number.activities - a.number.activities || a.order - b.order)
		.map(({ number }) => number);
	const chosen: KeyNumber[] = [];
	const sourceOf = (number: KeyNumber) => number.figureId.split('-')[0];
	for (const number of ranked) {
		if (chosen.length < most && !chosen.some((other) => sourceOf(other) === sourceOf(number))) chosen.push(number);
	}
	for (const number of ranked) if (chosen.length < most && !chosen.includes(number)) chosen.push(number);
	return chosen;
}

function latestNumber(figure: Figure): KeyNumber | undefined {
	const subject = figure.series.find(({ role }) => role === 'subject');
	if (!subject) return undefined;
	const measured = subject.points.filter((point): point is FigurePoint & { value: number } => point.value !== null);
	const last = measured.at(-1);
	if (!last) return undefined;
	const common = {
		figureId: figure.id,
		indicatorName: figure.indicatorName,
		kind: figure.rate ? ('rate' as const) : figure.kind,
		unit: figure.unit,
		grain: subject.grain,
		end: last.end,
		activities: figure.activities.filter(({ wider }) => !wider).length
	};
	if (subject.grain !== 'month') {
		const { value, low, high, base, start, status } = last;
		return { ...common, value, low, high, base, months: null, start, preliminary: status === 'preliminary' };
	}
	const until = subject.points.indexOf(last) + 1;
	const year = subject.points.slice(Math.max(0, until - MONTHS), until);
	const known = year.filter((point): point is FigurePoint & { value: number } => point.value !== null);
	if (known.length < MONTHS || isBroken(year[0]?.start ?? last.start, last.end, figure.breaks)) return undefined;
	return {
		...common,
		value: known.reduce((sum, { value }) => sum + value, 0),
		low: null,
		high: null,
		base: null,
		months: MONTHS,
		start: known[0]?.start ?? last.start,
		preliminary: known.some(({ status }) => status === 'preliminary')
	};
}

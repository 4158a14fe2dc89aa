import type { Figure, FigurePoint } from '../../model/figure.ts';
import type { Reading } from '../../model/indicator.ts';
import type { Statements } from '../../model/meeting.ts';
import { effectPageText } from '../../text/effect-page.ts';
import { formatNumber, formatPeriod, formatRate, formatShare, formatValue } from '../../text/format.ts';
import { statementText as words } from '../../text/statements.ts';
import type { EffectAssessment } from '../effect/assess-effect.ts';
import { changeText, refusalText } from '../effect/effect-words.ts';
import type { EffectCase } from '../effect/question-of-rows.ts';

/** A question with what the figures say of it. */
export type Answered = { asked: EffectCase; assessment: EffectAssessment };
/** What the measure is, which decides what it cannot tell. */
export type Measured = { reading: Reading; isReported: boolean };

const NOTHING: Statements = { points: [], see: [], cannotSee: [], cannotKnow: [] };
const YEAR = 12; // months
const MOST_MONTHS = 2;

/** What a figure can say by itself: its development as a whole, the last year's months, and what the measure leaves out. */
export function figureStatements(figure: Figure, answered: Answered | null, measured: Measured): Statements {
	const trend = answered ? verdictStatement(answered, whenOf(answered.asked)) : NOTHING;
	const unknown = trend.cannotKnow.length === 0 && trend.see.length > 0 ? [words.cause] : [];
	return together(trend, lastYear(figure), { ...NOTHING, cannotKnow: [...unknown, limitOf(measured)] });
}

/** What can be said of an activity's effect. `hasOthers`: other work aimed at the same at the same time. */
export function effectStatements(answered: Answered, hasOthers: boolean): Statements {
	const { expectation } = answered.assessment;
	const said = verdictStatement(answered, words.sinceStart);
	const against = expectation === null ? '' : effectPageText.against[expectation];
	const expected =
		expectation === null || expectation === 'undecided' || said.see.length === 0
			? NOTHING
			: { ...NOTHING, see: [against] };
	return together(said, expected, { ...NOTHING, cannotKnow: [hasOthers ? words.others : words.work] });
}

/** What can be said of the time since a decision. That something has changed does not tell that the decision changed it. */
export function sinceDecision(answered: Answered): Statements {
	const said = verdictStatement(answered, words.sinceDecision);
	return together(said, { ...NOTHING, cannotKnow: said.see.length > 0 ? [words.decision] : [] });
}

/** The message of a figure in one sentence, for the heading of a slide. */
export function figureMessage(figure: Figure, answered: Answered | null): string {
	const area = figure.series.find(({ role }) => role === 'subject')?.areaName ?? '';
	const name = figure.indicatorName.replace(` (${figure.unit})`, '');
	if (answered === null) return words.measure(name, area);
	return words.message(name, area, answered.assessment.verdict, whenOf(answered.asked));
}

function verdictStatement({ asked, assessment }: Answered, when: string): Statements {
	const { verdict, scale, n, refused, mde } = assessment;
	const { box, text } = words.said[verdict];
	const sentence = text(when, changeText(assessment, scale, n));
	if (refused) return { ...NOTHING, [box]: [`${sentence} ${refusalText(assessment, asked)}`.trim()] };
	const smallest =
		mde === null || box !== 'cannotSee'
			? []
			: [scale === 'share' ? words.smallestShare(formatNumber(mde * 100, 1)) : words.smallest(formatShare(1 - mde))];
	return { ...NOTHING, [box]: [[sentence, ...smallest].join(' ')] };
}

/** The time that is looked at: all of a series of counts, the last two measurements of a survey. */
function whenOf({ question, starts }: EffectCase): string {
	const year = (day: string | undefined) => day?.slice(0, 4) ?? '';
	if (question.measure === 'survey')
		return starts.length < 2 ? '' : words.between(year(starts[0]), year(starts.at(-1)));
	return words.since(year(starts[0]));
}

function lastYear(figure: Figure): Statements {
	const series = figure.series.find(({ role }) => role === 'subject');
	const ranges = new Map(series?.expected?.months.map((month) => [month.start, month]));
	const known = (series?.points ?? []).filter(
		(point): point is FigurePoint & { value: number } => point.value !== null
	);
	const seen = known.slice(-YEAR).flatMap((point) => {
		const range = ranges.get(point.start);
		return range ? [{ point, range }] : [];
	});
	if (seen.length === 0) return NOTHING;
	const outside = seen.filter(({ point, range }) => point.value < range.low || point.value > range.high);
	if (outside.length === 0) return { ...NOTHING, cannotSee: [words.allExpected] };
	const limit = (value: number) => (figure.rate ? formatRate(value) : formatNumber(value));
	const told = outside
		.slice(-MOST_MONTHS)
		.map(({ point, range }) =>
			words.month(
				formatPeriod({ start: point.start, grain: 'month' }),
				formatValue(point.value, figure.rate ? 'rate' : figure.kind),
				limit(range.low),
				limit(range.high)
			)
		);
	return { ...NOTHING, see: [words.outside(told, outside.length - told.length)] };
}

function limitOf({ reading, isReported }: Measured): string {
	if (reading === 'activity-driven') return words.effort;
	if (reading === 'survey') return words.survey;
	return isReported ? words.reported : words.incidents;
}

function together(...all: readonly Statements[]): Statements {
	const each = (box: keyof Statements) => all.flatMap((one) => one[box]);
	return { points: each('points'), see: each('see'), cannotSee: each('cannotSee'), cannotKnow: each('cannotKnow') };
}

import { assessTogether } from '#lib/analysis/effect/assess-together.ts';
import { questionOfRows } from '#lib/analysis/effect/question-of-rows.ts';
import { effectStatements, figureStatements, sinceDecision, type Answered } from '#lib/analysis/meeting/statements.ts';
import type { Figure } from '#lib/model/figure.ts';
import { isReportedCrime } from '#lib/model/indicator.ts';
import type { MeetingItem, Statements } from '#lib/model/meeting.ts';
import { effectAnswer, exploredBeside } from '../effect/effect-answer.ts';
import { effectGround } from '../effect/effect-ground.ts';
import { effectMaterial } from '../effect/effect-material.ts';
import type { EffectQuestions } from '../effect/effect-questions.ts';

/** What the figures of a meeting are asked, and by what they are answered. */
export type Answers = {
	/** The development of a figure's own years. */
	ofFigure: (figure: Figure, areaCode: string) => Promise<Answered | null>;
	/** Statements of a figure, or of the effect that an item is about. */
	statements: (item: Pick<MeetingItem, 'kind' | 'activityId' | 'figure'>, figure: Figure) => Promise<Statements>;
	/** What can be said of the time since a day, an ISO date; null where nothing can be asked. */
	since: (figure: Figure, areaCode: string, day: string) => Promise<Statements | null>;
};

/** The same rules of what may be said as on the pages of effect. */
export function meetingAnswers(questions: EffectQuestions): Answers {
	const { view, indicatorOf, lines } = questions;

	async function answered(figure: Figure, areaCode: string, from: string | null): Promise<Answered | null> {
		const indicator = indicatorOf.get(figure.indicatorId);
		if (!indicator || indicator.reading === 'production' || indicator.reading === 'none') return null;
		const material = await effectMaterial(view.warehouse, { indicator, areaCode, comparisonCodes: [] });
		// A trend is that of the years that are shown; a change is set against all that was before.
		const rows =
			from === null
				? material.rows.filter(({ start, end }) => end >= figure.from && start <= figure.to)
				: material.rows;
		const asked = questionOfRows({ ...material, rows, from });
		const [assessment] = asked ? assessTogether([asked.question]) : [];
		return asked && assessment ? { asked, assessment } : null;
	}

	async function ofEffect({ activityId, figure }: Pick<MeetingItem, 'activityId' | 'figure'>) {
		const line = lines.find(
			(one) =>
				one.activity.id === activityId && one.indicatorId === figure?.indicatorId && one.areaCode === figure.areaCode
		);
		if (!line?.design || line.stage !== 'ready') return null;
		const ground = await effectGround(line, questions);
		const family = await exploredBeside(line, questions);
		const answer = ground && (await effectAnswer(line, ground, line.design.choice, family, view));
		return answer ? effectStatements(answer.outcome, ground.others.length > 0) : null;
	}

	return {
		ofFigure: (figure, areaCode) => answered(figure, areaCode, null),
		async statements(item, figure) {
			const effect = item.kind === 'effect' ? await ofEffect(item) : null;
			if (effect) return effect;
			const isReported = isReportedCrime({ id: figure.indicatorId });
			const trend = await answered(figure, item.figure?.areaCode ?? '', null);
			return figureStatements(figure, trend, { reading: figure.reading, isReported });
		},
		async since(figure, areaCode, day) {
			const found = await answered(figure, areaCode, day);
			return found && sinceDecision(found);
		}
	};
}

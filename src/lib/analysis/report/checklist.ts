import { isEmptyText } from '../../model/rich-text.ts';
import { SOURCE_QUESTIONS, type ReportContent, type TextName } from '../../model/report.ts';
import type { ReportFacts } from '../../model/report-facts.ts';
import { isMade } from './against.ts';

/** What the law and Brå ask of a lägesbild, in the order of the document. */
export const REQUIREMENTS = [
	'largest',
	'against',
	'development',
	'consequences',
	'other',
	'analysis',
	'priorities',
	'sourceQuestions'
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/**
 * `carried`: there is something from the previous lägesbild that nobody has looked over. `only-figures`: nobody has added to what
 * surveys say, which is not what crime leads to. `missing`: nothing is written.
 */
export type RequirementState = 'done' | 'carried' | 'only-figures' | 'missing' | 'no-figures';

/** Each requirement with whether it is met. A part that figures make needs both the figures and a text. */
export function checklist(
	{ texts, problems }: Pick<ReportContent, 'texts' | 'problems'>,
	{ indicators }: Pick<ReportFacts, 'indicators'>
): { requirement: Requirement; state: RequirementState }[] {
	const textState = (...names: TextName[]): RequirementState => {
		const found = names.map((name) => texts[name]);
		if (found.some((text) => !text || isEmptyText(text.doc))) return 'missing';
		return found.some((text) => text?.origin === 'carried') ? 'carried' : 'done';
	};
	const withFigures = (has: boolean, name: TextName): RequirementState => {
		const state = textState(name);
		return state === 'missing' && !has ? 'no-figures' : state;
	};
	const states: Record<Requirement, RequirementState> = {
		largest: withFigures(
			indicators.some(({ level }) => level !== null),
			'largest'
		),
		against: withFigures(
			indicators.some(({ against }) => isMade(against)),
			'against'
		),
		development: withFigures(
			indicators.some(({ development }) => development !== null),
			'development'
		),
		consequences: texts.consequences?.origin === 'draft' ? 'only-figures' : textState('consequences'),
		other: textState('other'),
		analysis: textState('analysis'),
		priorities:
			problems.length === 0 ? 'missing' : problems.some(({ origin }) => origin === 'carried') ? 'carried' : 'done',
		sourceQuestions: textState(...SOURCE_QUESTIONS)
	};
	return REQUIREMENTS.map((requirement) => ({ requirement, state: states[requirement] }));
}

import type { EditField } from './plan-edit.ts';

/** Why an activity may have been read wrongly, gravest first; `text/doubts.ts` has the sentence for each. */
export const DOUBT_REASONS = [
	'run-together',
	'several-activities',
	'title-cut',
	'title-long',
	'from-elsewhere',
	'no-responsible',
	'no-focus-area',
	'nothing-said',
	'same-title',
	'question-mark'
] as const;
export type DoubtReason = (typeof DOUBT_REASONS)[number];

/** One reason for doubt, and the field it is about. */
export type Doubt = { reason: DoubtReason; field: EditField | 'focusArea' };

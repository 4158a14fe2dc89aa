import { z } from 'zod';

/** Why the work was placed where it is: numbers that were high fall by themselves. */
export const CHOSEN_BECAUSE = ['high-numbers', 'other', 'unknown'] as const;
export const ChosenBecause = z.enum(CHOSEN_BECAUSE);
export type ChosenBecause = z.infer<typeof ChosenBecause>;

/** How a question of effect is to be answered, locked before the answer is shown. */
export type EffectDesign = {
	id: string;
	activityId: string;
	indicatorId: string;
	areaCode: string;
	/** Areas of the same kind where the work is not done. */
	comparisonAreas: readonly string[];
	/** Areas next to it, where problems may move or benefit may spread; never compared with. */
	neighbourAreas: readonly string[];
	chosenBecause: ChosenBecause;
	madeBy: string;
	/** UTC date-time. */
	madeAt: string;
	/** The one it replaces: that one's result may have been seen; null for the first. */
	replaces: string | null;
};

/** What a design decides, without who and when. */
export type DesignChoice = Pick<EffectDesign, 'comparisonAreas' | 'neighbourAreas' | 'chosenBecause'>;

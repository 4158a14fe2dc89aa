import type { Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import type { FigureBreak, FigurePopulation, FigureSource } from '#lib/model/figure.ts';

/** A comparison with what its charts say beside the numbers. */
export type ComparisonFigure = {
	comparison: Comparison;
	/** The areas in words: «Fisksätra och Orminge», «kommunerna i Stockholms län». */
	areasText: string;
	/** One scale for all small multiples, or each its own. */
	shared: boolean;
	breaks: readonly FigureBreak[];
	caveat: string;
	sources: readonly FigureSource[];
	populations: readonly FigurePopulation[];
	simulated: boolean;
	/** For counts below municipality level: all numbers, to be kept within the work, or small ones hidden. */
	handling: 'internal' | 'public' | null;
};

/** The widths that charts of comparisons are drawn for: across a page, in half of one, and a telephone. **Unit**: pixels. */
export const PAGE = 880;
export const HALF = 560;
export const PHONE = 330;

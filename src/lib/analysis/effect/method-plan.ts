import type { Refusal } from './refusal.ts';
import type { Caution, Strength, Verdict } from '../../model/verdict.ts';

/** Methods that can answer the question, before any comparison. */
export type BaseMethod =
	| 'none'
	| 'wilson-only'
	| 'newcombe-deff'
	| 'newcombe-assumed-deff'
	| 'exact-conditional-display-only'
	| 'its-quasipoisson-monthly'
	| 'its-quasipoisson-quarterly(aggregated)'
	| 'its-quasipoisson-quarterly'
	| 'same-season-rate-ratio'
	| 'prediction-interval'
	| 'two-period-rate-ratio'
	| 'mann-kendall+sen'
	| 'quasipoisson-slope'
	| 'quasipoisson-slope+season';

/** What the comparison areas add to the method. */
export type Comparison = 'none' | 'did' | 'ratio-of-rate-ratios' | 'ratio-of-rate-ratios+placebo';

/** Which method applies. `verdict` is `test` where the numbers decide, else what is said without computing. */
export type MethodPlan = {
	base: BaseMethod;
	comparison: Comparison;
	verdict: Verdict | 'test';
	strength: Strength;
	cautions: readonly Caution[];
	refused: Refusal | null;
};

/** The method's name as it is shown and kept: the base and what the comparison adds. */
export function methodName({ base, comparison }: Pick<MethodPlan, 'base' | 'comparison'>): string {
	return comparison === 'none' ? base : `${base}+${comparison}`;
}

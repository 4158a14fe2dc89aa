import { groupBy } from '../../model/group-by.ts';
import type { Development, IndicatorFacts } from '../../model/report-facts.ts';
import { VERDICTS, type Verdict } from '../../model/verdict.ts';

export type Developed = IndicatorFacts & { development: Development };

/** Changes first, then what has not changed, then what cannot be said. */
const ORDER: readonly Verdict[] = [
	'okning-starkare-stod',
	'okning-mer-an-jamforelse',
	'okning-i-omradet',
	'minskning-starkare-stod',
	'minskning-mer-an-jamforelse',
	'minskning-i-omradet',
	'ingen-storre-forandring',
	'ingen-saker-forandring',
	...VERDICTS.slice(0, 5)
];

/** The measures under what can be said of how they have developed. */
export function developmentGroups(indicators: readonly IndicatorFacts[]): { verdict: Verdict; rows: Developed[] }[] {
	const developed = indicators.filter((one): one is Developed => one.development !== null);
	const groups = groupBy(developed, ({ development }) => development.verdict);
	return ORDER.flatMap((verdict) => {
		const rows = groups.get(verdict);
		return rows ? [{ verdict, rows }] : [];
	});
}

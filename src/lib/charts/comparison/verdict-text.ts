import type { Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import { compareText } from '#lib/text/compare.ts';

/** What the comparisons from the first area say, in sentences: «Fisksätra ligger över Nacka. Mot Orminge går det inte att säga.» */
export function verdictText({ first, pairs }: Pick<Comparison, 'first' | 'pairs'>): string {
	const names = (wanted: (pair: Comparison['pairs'][number]) => boolean) =>
		pairs.filter(wanted).map(({ name }) => name);
	return compareText.verdict({
		first: first.name,
		above: names(({ verdict }) => verdict === 'above'),
		below: names(({ verdict }) => verdict === 'below'),
		unclear: names(({ verdict, result }) => verdict === 'unclear' && result.refused === null),
		refused: names(({ result }) => result.refused !== null)
	});
}

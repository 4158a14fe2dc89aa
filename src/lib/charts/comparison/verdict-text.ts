import type { Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import { compareText } from '#lib/text/compare.ts';
import { referenceName } from './comparison-values.ts';

/**
 * What the comparisons from the first area say, in sentences, the reference among them: «Fisksätra ligger över Nacka. Mot Orminge går
 * det inte att säga.»
 */
export function verdictText(comparison: Comparison): string {
	const { first, pairs, areas } = comparison;
	const own = areas.find(({ code }) => code === first.code);
	const names = (wanted: (pair: Comparison['pairs'][number]) => boolean) =>
		pairs.filter(wanted).map(({ name }) => name);
	return compareText.verdict({
		first: first.name,
		above: names(({ verdict }) => verdict === 'above'),
		below: names(({ verdict }) => verdict === 'below'),
		unclear: names(({ verdict, result }) => verdict === 'unclear' && result.refused === null),
		refused: names(({ result }) => result.refused !== null),
		reference: own?.position ? { name: referenceName(comparison, own), position: own.position.position } : null
	});
}

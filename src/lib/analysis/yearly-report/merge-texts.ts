import { YEARLY_TEXT_NAMES, type YearlyTextName, type YearlyTexts } from '../../model/yearly-report.ts';
import { isSame } from '../report/merge-content.ts';

/**
 * What somebody sends, made from `base`, beside what another has saved meanwhile: a text that only one of them has changed is as
 * that one has it; `conflicts` are those that both have changed, each then as `mine` has it.
 */
export function mergeTexts(
	base: YearlyTexts,
	mine: YearlyTexts,
	theirs: YearlyTexts
): { texts: YearlyTexts; conflicts: YearlyTextName[] } {
	const conflicts: YearlyTextName[] = [];
	const texts: YearlyTexts = {};
	for (const name of YEARLY_TEXT_NAMES) {
		const isMine = !isSame(mine[name], base[name]);
		const isTheirs = !isSame(theirs[name], base[name]);
		if (isMine && isTheirs && !isSame(mine[name], theirs[name])) conflicts.push(name);
		const chosen = isMine ? mine[name] : theirs[name];
		if (chosen) texts[name] = chosen;
	}
	return { texts, conflicts };
}

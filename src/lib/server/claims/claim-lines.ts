import { AREA_KINDS } from '#lib/model/area.ts';
import { claimText } from '#lib/text/claims.ts';
import type { ClaimView } from './claim-views.ts';

/** What the figures say of a statement, a sentence or two a line: why, with which numbers, and what to beware of. */
export function claimLines({ claim, checked, area }: ClaimView): string[] {
	const { reason, evidence, indicator } = checked;
	const lines: string[] = [];
	if (evidence?.kind === 'trend') lines.push(claimText.trend(evidence.trend));
	if (evidence?.kind === 'years') lines.push(claimText.years(evidence.comparison));
	if (evidence?.kind === 'level') lines.push(claimText.level(evidence.comparison, area.name, evidence.reference.name));
	if (evidence?.kind === 'waves') lines.push(claimText.waves(evidence.comparison));
	if (evidence?.kind === 'survey-level') {
		lines.push(claimText.surveyLevel(evidence.comparison, area.name, evidence.reference.name));
	}
	if (reason === 'no-figures-here' && indicator) {
		const { name, publisher, finestAreaKind } = indicator;
		const isTooFine =
			publisher !== '' && finestAreaKind !== null && AREA_KINDS.indexOf(area.kind) > AREA_KINDS.indexOf(finestAreaKind);
		lines.push(
			isTooFine
				? claimText.reason['too-fine'](name, area.name, area.kind, publisher)
				: claimText.reason[reason](name, area.name, publisher)
		);
	} else if (reason && reason !== 'no-figures-here') lines.push(claimText.reason[reason]);
	if (!evidence && checked.years.length > 0) lines.push(claimText.known(checked.years));
	if (claim.strong && evidence) lines.push(claimText.strong);
	if (claim.quantity && evidence) lines.push(claimText.quantity(claim.quantity));
	if (indicator?.reading === 'activity-driven') lines.push(claimText.activityDriven);
	return lines;
}

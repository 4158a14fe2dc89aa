import { suggestAreas } from '#lib/linking/suggest-areas.ts';
import { suggestIndicators } from '#lib/linking/suggest-indicators.ts';
import { suggestPlanArea } from '#lib/linking/plan-area.ts';
import type { PlanActivity } from '#lib/model/activity.ts';
import type { SourceDocument } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { normaliseLabel, slugOf } from '#lib/model/label.ts';
import { parsePlan } from '#lib/plan/parse-plan.ts';
import { idOf } from './hash.ts';
import type { CatalogueRows, LinkedActivity, LinkedPlan } from './reading.ts';

/**
 * Parses a plan and suggests what its activities aim at. The same plan read again, or a later version of it, gives the
 * same ids, so that decisions made on its activities are kept.
 */
export function readPlan(
	document: SourceDocument,
	chosenArea: string | null,
	rows: CatalogueRows
): { plan: LinkedPlan | null; findings: Finding[] } {
	const { plan, findings } = parsePlan(document);
	if (!plan) return { plan: null, findings };
	const areaCandidates = suggestPlanArea(textOf(document), rows.areas).slice(0, 5);
	const areaCode = chosenArea ?? areaCandidates[0]?.areaCode ?? null;
	const id = `${slugOf(withoutYears(plan.title)).slice(0, 40)}-${idOf(areaCode ?? '', withoutYears(plan.title)).slice(0, 6)}`;
	const members = rows.members.filter((one) => one.areaCode === areaCode).map(({ memberCode }) => memberCode);
	const ordinals = new Map<string, number>();
	const activities = plan.activities.map((activity): LinkedActivity => {
		const key = normaliseLabel(activity.title);
		const ordinal = (ordinals.get(key) ?? 0) + 1;
		ordinals.set(key, ordinal);
		const { suggestions, themes } = suggestIndicators(activity, rows.themes);
		return {
			...activity,
			id: idOf(id, key, String(ordinal)),
			areas: areaCode === null ? [] : suggestAreas(wordsOf(activity), rows.areas, areaCode, members),
			indicators: suggestions,
			themes: themes.map((theme) => theme.id)
		};
	});
	return {
		plan: { ...plan, id, areaCode, areaCandidates, activities },
		findings:
			areaCode === null
				? [
						...findings,
						{ code: 'plan-without-area', severity: 'error', place: { file: document.file }, text: plan.title }
					]
				: findings
	};
}

/** Next year's plan is the same plan: the years in its title are left out of what makes it that. */
function withoutYears(title: string): string {
	return normaliseLabel(title.replace(/\b(19|20)\d{2}\b(\s*[-–—/]\s*(\d{4}|\d{2})\b)?/g, ''));
}

function wordsOf(activity: PlanActivity): string {
	const { title, challenge, cause, measure, forum } = activity;
	return [title, challenge, cause, measure, forum].filter((text) => text !== null).join('\n');
}

function textOf(document: SourceDocument): string {
	return document.blocks
		.map((block) => (block.kind === 'table' ? block.rows.map((cells) => cells.join('\n')).join('\n') : block.text))
		.join('\n');
}

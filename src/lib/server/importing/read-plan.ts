import { areasWithin } from '#lib/analysis/area-lineage.ts';
import { suggestPlanArea } from '#lib/linking/plan-area.ts';
import type { Area } from '#lib/model/area.ts';
import type { SourceDocument } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { withKeys } from '#lib/plan/keys.ts';
import { looseRowsOf } from '#lib/plan/loose-rows.ts';
import { parsePlan } from '#lib/plan/parse-plan.ts';
import { passagesOf } from '#lib/plan/passages.ts';
import { sourceWords } from '#lib/plan/source-words.ts';
import { planClaims } from './plan-claims.ts';
import type { CatalogueRows, ParsedPlan } from './reading.ts';

/**
 * Parses a plan and finds the area it is for, with all of the document that a person needs to judge the result. A plan
 * without activities is one that a person can add them to. `area.usual` is what a plan that names no area is for.
 */
export function readPlan(
	document: SourceDocument,
	area: { chosen: string | null; usual: string | null },
	rows: CatalogueRows
): { parsed: ParsedPlan | null; findings: Finding[] } {
	const { plan: read, frame, findings } = parsePlan(document);
	const plan = read ?? frame;
	if (!plan) return { parsed: null, findings };
	const areaCandidates = suggestPlanArea(textOf(document), rows.areas).slice(0, 5);
	const statedArea = rows.areas.find(({ code }) => code === plan.stated?.areaCode)?.code;
	const areaCode = area.chosen ?? statedArea ?? areaCandidates[0]?.areaCode ?? area.usual;
	if (areaCode === null && read) {
		const place = { file: document.file };
		findings.push({ code: 'plan-without-area', severity: 'error', place, text: plan.title });
	}
	const keyed = withKeys(plan);
	const loose = looseRowsOf(findings);
	const sources = sourceWords(document, keyed.activities);
	const identified = keyed.activities.map((activity) => ({ ...activity, id: activity.key }));
	const parsed: ParsedPlan = {
		plan: keyed,
		claims: planClaims(document, { goals: plan.goals, activities: identified }, areasOfPlan(areaCode, rows)),
		areaCode,
		areaCandidates,
		loose,
		passages: passagesOf(document, plan, loose),
		sources: Object.fromEntries(keyed.activities.map(({ key }, index) => [key, sources[index] ?? []]))
	};
	return { parsed, findings };
}

/** Areas that the plan speaks of when it names them: its own and those inside it. */
function areasOfPlan(areaCode: string | null, { areas, members }: CatalogueRows): Area[] {
	if (areaCode === null) return [];
	const parts = members.filter((one) => one.areaCode === areaCode).map(({ memberCode }) => memberCode);
	const inside = new Set([areaCode, ...parts].flatMap((root) => [root, ...areasWithin(root, areas)]));
	return areas.filter(({ code }) => inside.has(code));
}

function textOf(document: SourceDocument): string {
	return document.blocks
		.map((block) => (block.kind === 'table' ? block.rows.map((cells) => cells.join('\n')).join('\n') : block.text))
		.join('\n');
}

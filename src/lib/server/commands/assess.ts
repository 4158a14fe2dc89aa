import { assessEffect, type EffectAssessment } from '#lib/analysis/effect/assess-effect.ts';
import type { EffectQuestion } from '#lib/analysis/effect/effect-question.ts';
import { refusalText } from '#lib/analysis/effect/effect-words.ts';
import { questionOfRows, type EffectCase } from '#lib/analysis/effect/question-of-rows.ts';
import { periodKey } from '#lib/model/period.ts';
import { commandText } from '#lib/text/command.ts';
import { verdictText } from '#lib/text/verdicts.ts';
import { activitiesWithLinks } from '../activities/activity-rows.ts';
import { effectMaterial } from '../effect/effect-material.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Command, CommandResult } from './command.ts';
import { findNamed, wrongUsage } from './find-named.ts';

type AssessCommand = Extract<Command, { name: 'assess' }>;

/**
 * What can be said of a change in an indicator in an area from a day. `today` is an ISO date. Errors: exit 2 for a name that is not one
 * thing; a question that cannot be answered is answered with its refusal.
 */
export async function runAssess(command: AssessCommand, warehouse: Warehouse, today: string): Promise<CommandResult> {
	const asked = { areas: [command.area, ...command.compare], indicator: command.indicator };
	const found = await findNamed(warehouse, asked);
	if ('exit' in found) return found;
	const { indicator } = found;
	const [area, ...others] = found.areas;
	if (!area) return wrongUsage(commandText.assessNeeds);
	const unlike = others.find((one) => one.kind !== area.kind || one.code === area.code);
	if (unlike) return wrongUsage(commandText.cannotCompare(area.name, area.kind, unlike.name, unlike.kind));
	if (indicator.kind !== 'count' && indicator.kind !== 'share')
		return wrongUsage(commandText.cannotAssess(indicator.name));
	const [activity] =
		command.activity === null ? [] : await activitiesWithLinks(warehouse, { activityId: command.activity }, today);
	if (command.activity !== null && !activity) return wrongUsage(commandText.noSuchActivity(command.activity));
	const stated = activity?.expected.find(
		({ holds }) => holds.indicatorId === indicator.id && holds.areaCode === area.code
	)?.holds;
	const locked = stated
		? { direction: stated.direction, size: stated.smallestSize, lagMonths: stated.lagMonths }
		: null;
	const codes = others.length > 0 ? others.map(({ code }) => code) : (stated?.comparisonAreas ?? []);
	const material = await effectMaterial(warehouse, { indicator, areaCode: area.code, comparisonCodes: codes });
	const known = questionOfRows({
		...material,
		from: command.from,
		until: command.until,
		expected: command.expected ?? locked
	});
	const effectCase = known ?? withoutValues(indicator.kind);
	const result = assessEffect(effectCase.question);
	return { exit: 0, json: toJson(result, effectCase), text: toText(result, effectCase) };
}

/** Nothing has been read in: the question is refused with what would be enough. */
function withoutValues(kind: 'count' | 'share'): EffectCase {
	const question: EffectQuestion =
		kind === 'count'
			? { measure: 'count', grain: 'month', first: 1, counts: [], start: 0 }
			: { measure: 'survey', waves: [] };
	return { question, grain: kind === 'count' ? 'month' : 'year', starts: [], used: [] };
}

function toJson(result: EffectAssessment, effectCase: EffectCase) {
	const { method, verdict, strength, estimate, low, high, p, mde, n, cautions, refused } = result;
	const { grain, starts, used } = effectCase;
	const [first, last] = [starts[0], starts.at(-1)];
	return {
		method,
		verdict,
		strength,
		scale: result.scale,
		estimate,
		low,
		high,
		p,
		mde,
		n,
		cautions,
		refused: refused === null ? null : { ...refused, text: refusalText(result, effectCase) },
		expectation: result.expectation,
		grain,
		first: first === undefined ? null : periodKey({ start: first, grain }),
		last: last === undefined ? null : periodKey({ start: last, grain }),
		comparison: { ...result.comparison, used }
	};
}

function toText(result: EffectAssessment, effectCase: EffectCase): string {
	const { headline, meaning } = verdictText.verdict[result.verdict];
	const numbers = commandText.assessed(result);
	const refused = refusalText(result, effectCase);
	const cautions = result.cautions.map((caution) => verdictText.caution[caution]);
	return [headline, meaning, numbers, refused, ...cautions].filter((line) => line !== '').join('\n');
}

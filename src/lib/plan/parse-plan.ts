import type { Plan, PlanFocusArea, PlanGoal } from '#lib/model/activity.ts';
import type { SourceDocument } from '#lib/model/document.ts';
import type { Finding } from '#lib/model/finding.ts';
import { cellText } from './cell-items.ts';
import { joinTables } from './continuation.ts';
import { toActivity } from './draft.ts';
import type { Draft } from './draft.ts';
import { findActivities } from './find-activities.ts';
import { isNamed, listedAreas, markAreas } from './focus-areas.ts';
import { goalKindOf } from './goal.ts';
import { toOutline } from './outline.ts';
import type { Element } from './outline.ts';
import { readOwnPlan } from './own-plan.ts';
import { findTitle, findYears } from './plan-title.ts';
import { PROMISE_WORDS } from './vocabulary.ts';

/**
 * A crime-prevention plan out of a document of any format: its name, years, focus areas, goals and activities.
 *
 * Errors: none thrown. Without any activity `plan` is null and the finding `plan-without-activities` says so, while
 * `frame` is what a person can add activities to; rows, columns and cells that no activity can hold are findings with
 * their place.
 */
export function parsePlan(document: SourceDocument): { plan: Plan | null; frame?: Plan; findings: Finding[] } {
	const own = readOwnPlan(document);
	if (own) return own;
	const outline = toOutline(document);
	const joined = joinTables(outline);
	const elements = markAreas(joined.elements);
	const { drafts, findings: ofActivities } = findActivities(elements);
	const findings = [...joined.findings, ...ofActivities];
	const title = findTitle(outline) ?? document.file.replace(/\.[^.]+$/, '');

	if (drafts.length === 0) {
		const place = { file: document.file };
		return {
			plan: null,
			// What was taken for a goal may be the activity that a person looks for: all text is left to choose from.
			frame: { title, period: findYears(title, outline), focusAreas: [], goals: [], activities: [] },
			findings: [{ code: 'plan-without-activities', severity: 'error', place, text: title }, ...findings]
		};
	}
	const years = findYears(title, outline);
	const plan: Plan = {
		title,
		period: years,
		focusAreas: focusAreasOf(elements, drafts),
		goals: withoutRepeats([...goalsOf(elements), ...goalsInTables(drafts)]),
		activities: drafts.map((draft) => toActivity(draft, years))
	};
	return { plan, findings };
}

/** The focus areas that have activities or that the plan names itself, each with the text under its heading. */
function focusAreasOf(elements: readonly Element[], drafts: readonly Draft[]): PlanFocusArea[] {
	const areas: PlanFocusArea[] = [];
	const listed = listedAreas(elements);
	elements.forEach((element, index) => {
		if (element.kind !== 'area') return;
		const isUsed = drafts.some((draft) => draft.focusArea === element.name) || isNamed(element.name, listed);
		if (!isUsed || areas.some((area) => area.name === element.name)) return;
		areas.push({ name: element.name, description: textAfter(elements, index), place: element.place });
	});
	for (const { focusArea, place } of drafts) {
		if (focusArea === null || areas.some((area) => area.name === focusArea)) continue;
		areas.push({ name: focusArea, description: '', place });
	}
	return areas;
}

function textAfter(elements: readonly Element[], index: number): string {
	const texts: string[] = [];
	for (const element of elements.slice(index + 1)) {
		const isProblem = element.kind === 'label' && (element.field === 'challenge' || element.field === 'cause');
		if (element.kind !== 'text' && element.kind !== 'item' && !isProblem) break;
		if (element.text !== '') texts.push(element.text);
	}
	return texts.join('\n');
}

/** What stands after «Mål:», «Syfte:» or «Mål för aktiviteten», each paragraph or point a goal of its own. */
function goalsOf(elements: readonly Element[]): PlanGoal[] {
	const goals: PlanGoal[] = [];
	let focusArea: string | null = null;
	let inGoals = false;
	for (const element of elements) {
		if (element.kind === 'area') focusArea = element.name;
		const isList = element.kind === 'text' && element.text.endsWith(':') && PROMISE_WORDS.test(element.text);
		const isAnswer = inGoals && !isList && (element.kind === 'text' || element.kind === 'item');
		const isLabel = element.kind === 'label' && element.field === 'goal';
		// «Mål: Färre rån» says it all on its line.
		if (!isAnswer) inGoals = isLabel && element.text === '';
		if ((isAnswer || isLabel) && element.text !== '') {
			goals.push({ focusArea, text: element.text, kind: goalKindOf(element.text), place: element.place });
		}
	}
	return goals;
}

/** A goal over several rows of a table is one goal. */
function withoutRepeats(goals: readonly PlanGoal[]): PlanGoal[] {
	return goals.filter(({ text, focusArea }, index) => {
		return goals.findIndex((other) => other.text === text && other.focusArea === focusArea) === index;
	});
}

function goalsInTables(drafts: readonly Draft[]): PlanGoal[] {
	return drafts.flatMap(({ facts, focusArea, place }) => {
		if (place.table === undefined) return [];
		return (facts.goal ?? [])
			.map((cell) => cellText(cell.text))
			.filter((text) => text !== '')
			.map((text): PlanGoal => ({ focusArea, text, kind: goalKindOf(text), place }));
	});
}

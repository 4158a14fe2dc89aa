import type { Finding } from '#lib/model/finding.ts';
import type { KeyedPlan } from '#lib/model/plan-edit.ts';
import { comparePlans, type Compared } from '#lib/plan/compare-plans.ts';
import { editPlan } from '#lib/plan/edit-plan.ts';
import { inheritedEdits, keepEdits } from './keep-edits.ts';
import { linkPlan } from './link-plan.ts';
import { activityIds, planIdOf } from './plan-identity.ts';
import { earlierEdits, knownIds, knownPlans, sharedWith, type KnownPlan, type Reads } from './plan-history.ts';
import { statedIds, statedPlanId } from './stated-ids.ts';
import type { CatalogueRows, ParsedPlan, PlanReview, Reading, ReviewChoices } from './reading.ts';

export const NO_REVIEW: ReviewChoices = { versionOf: null, edits: [], declined: [] };

/** Share of the activities of the smaller plan that must be the same for two plans to be taken as one. */
const SAME_PLAN = 0.5;
const FEWEST_SHARED = 2; // activities; one title may be alike by chance

/**
 * The plan of a reading as it would be written: which plan it is a version of, its activities with their lasting ids, a
 * person's edits made and those of earlier versions made again. It is refused until it has an activity, read or added. A
 * reading of anything else is returned as it is.
 */
export async function reviewPlan(
	database: Reads,
	reading: Reading,
	choices: ReviewChoices,
	rows: CatalogueRows
): Promise<Reading> {
	const { parsed } = reading;
	if (!parsed) return reading;
	const { areaCode } = parsed;
	const near = areaCode === null ? [] : await knownPlans(database, { planId: null, areaCode });
	// A plan that somebody names may be for another area.
	const named = choices.versionOf === null || near.some(({ planId }) => planId === choices.versionOf);
	const known = named
		? near
		: [...near, ...(await knownPlans(database, { planId: choices.versionOf, areaCode: null }))];
	const writtenId = statedPlanId(parsed.plan);
	const ownId = writtenId ?? planIdOf(parsed.plan.title, areaCode);
	const candidates = candidatesAmong(known, parsed);
	const plan = chosenPlan(known, candidates, ownId, choices.versionOf);
	const planId = plan?.planId ?? freeId(ownId, known);
	const earlier = plan ? await earlierEdits(database, plan) : { fields: [], structure: [] };

	const inherited = inheritedEdits(earlier.structure, parsed.plan, choices.declined);
	const around = { file: reading.file, loose: parsed.loose, passages: parsed.passages };
	const done = editPlan(parsed.plan, [...inherited, ...choices.edits], around);
	const found = plan ? knownIds(plan, done.plan.activities, earlier.fields) : new Map<string, string>();
	// What the product has written out itself needs no recognising.
	const recognised = planId === writtenId ? new Map([...found, ...statedIds(done.plan.activities)]) : found;
	const taken = new Set([...(plan?.activities.values() ?? [])].flat().map(({ id }) => id));
	const ids = activityIds(planId, done.plan.activities, recognised, taken);
	const kept = keepEdits(done.plan, done.edited, earlier.fields, ids, choices);
	const diff = plan ? comparePlans(plan.activities.get(plan.versions[0].id) ?? [], comparable(kept.plan, ids)) : null;
	const review: PlanReview = {
		choices,
		candidates,
		earlier: plan?.versions[0] ?? null,
		edited: kept.edited,
		dropped: done.dropped,
		unfit: done.unfit,
		inherited,
		superseded: kept.superseded,
		diff
	};
	const isEmpty = kept.plan.activities.length === 0;
	const ofFile = reading.findings.filter(({ code }) => isEmpty || code !== 'plan-without-activities');
	return {
		...reading,
		refused: isEmpty,
		plan: linkPlan(kept.plan, planId, ids, parsed, rows),
		review,
		findings: [...ofFile, ...versionFindings(reading.file, review), ...done.findings]
	};
}

function comparable({ activities }: KeyedPlan, ids: ReadonlyMap<string, string>): Compared[] {
	return activities.map((activity) => ({ ...activity, id: ids.get(activity.key) ?? '' }));
}

function candidatesAmong(known: readonly KnownPlan[], { plan }: ParsedPlan): PlanReview['candidates'] {
	return known
		.map((one) => ({ planId: one.planId, title: one.versions[0].title, ...sharedWith(one, plan.activities) }))
		.sort((a, b) => b.shared - a.shared);
}

/** What the user says, else the plan of the same name, else the one that has half of its activities in common. */
function chosenPlan(
	known: readonly KnownPlan[],
	candidates: PlanReview['candidates'],
	ownId: string,
	versionOf: string | null
): KnownPlan | null {
	if (versionOf === 'new') return null;
	const byId = (id: string) => known.find(({ planId }) => planId === id) ?? null;
	const said = versionOf === null ? null : byId(versionOf);
	if (said) return said;
	const own = byId(ownId);
	if (own) return own;
	const [best] = candidates;
	const plan = best ? byId(best.planId) : null;
	if (!best || !plan || best.shared < FEWEST_SHARED) return null;
	const smaller = Math.min(best.all, plan.versions[0].activities);
	return best.shared >= smaller * SAME_PLAN ? plan : null;
}

/** A plan that is said to be new although one has its name gets a number after its id. */
function freeId(ownId: string, known: readonly KnownPlan[]): string {
	const isTaken = (id: string) => known.some(({ planId }) => planId === id);
	if (!isTaken(ownId)) return ownId;
	let number = 2;
	while (isTaken(`${ownId}-${number}`)) number++;
	return `${ownId}-${number}`;
}

function versionFindings(file: string, { earlier, diff, superseded }: PlanReview): Finding[] {
	if (!earlier || !diff) return [];
	const details = {
		same: diff.same,
		changed: diff.changed.length,
		added: diff.added.length,
		gone: diff.gone.length,
		plan: earlier.planId
	};
	const place = { file };
	const version: Finding = { code: 'version-of-plan', severity: 'info', place, text: earlier.title, details };
	return [version, ...superseded.map((one): Finding => supersededFinding(one, file))];
}

function supersededFinding({ value, text, field }: PlanReview['superseded'][number], file: string): Finding {
	return { code: 'edit-superseded', severity: 'warning', place: { file }, text: value, details: { field, now: text } };
}

import { DOUBT_REASONS, type Doubt, type DoubtReason } from '#lib/model/doubt.ts';
import { groupBy } from '#lib/model/group-by.ts';
import type { KeyedActivity } from '#lib/model/plan-edit.ts';
import type { Finding } from '#lib/model/finding.ts';
import { foldCase } from './fold.ts';
import { lettersOf } from './keys.ts';
import type { SourceWords } from './source-words.ts';

/** Reasons by the key of the activity, and those that hold for most of the plan: they say how the plan is. */
export type Doubts = { byKey: ReadonlyMap<string, readonly Doubt[]>; ofPlan: readonly DoubtReason[] };

const LONGEST_TITLE = 140; // characters
const FEWEST_FOR_PLAN = 4; // activities; in a smaller plan every reason is told of each
/** Fields that must stand where the activity stands, or else were put together with it. */
const BESIDE = ['challenge', 'cause', 'measure', 'responsibleText', 'when', 'followUp'] as const;

/**
 * What a person should look at before the plan enters. `sources` are the document's own words by key; fields in `settled`
 * (`key.field`) are a person's own, and nothing is asked about them. A reason that holds
 * for more than half of the activities is told once, of the plan.
 */
export function doubtsOf(
	activities: readonly KeyedActivity[],
	sources: ReadonlyMap<string, SourceWords>,
	findings: readonly Finding[],
	settled: ReadonlySet<string> = new Set()
): Doubts {
	const together = new Set(
		findings
			.filter(({ code }) => code === 'cells-run-together')
			.map(({ details }) => foldCase(String(details?.title ?? '')))
	);
	const titles = groupBy(activities, ({ title }) => foldCase(title));
	const found = activities.map((activity) => {
		const doubts = reasonsFor(activity, sources.get(activity.origin ?? activity.key) ?? []);
		if (together.has(foldCase(activity.title))) doubts.unshift({ reason: 'run-together', field: 'measure' });
		const alike = titles.get(foldCase(activity.title)) ?? [];
		if (alike.length > 1) doubts.push({ reason: 'same-title', field: 'title' });
		return { key: activity.key, doubts: doubts.filter(({ field }) => !settled.has(`${activity.key}.${field}`)) };
	});
	const ofPlan = DOUBT_REASONS.filter((reason) => {
		const having = found.filter(({ doubts }) => doubts.some((doubt) => doubt.reason === reason)).length;
		return activities.length >= FEWEST_FOR_PLAN && having * 2 > activities.length;
	});
	const byKey = new Map(
		found.map(({ key, doubts }) => [key, doubts.filter(({ reason }) => !ofPlan.includes(reason))] as const)
	);
	return { byKey, ofPlan };
}

/** Activities with the doubtful first, the most doubtful before the others, otherwise in the plan's order. */
export function doubtfulFirst<A extends { key: string }>(activities: readonly A[], { byKey }: Doubts): A[] {
	const weight = ({ key }: A) => byKey.get(key)?.length ?? 0;
	return [...activities].sort((a, b) => weight(b) - weight(a));
}

function reasonsFor(activity: KeyedActivity, source: SourceWords): Doubt[] {
	const { title, measure, challenge, cause, responsibleText, focusArea } = activity;
	const doubts: Doubt[] = [];
	const doubt = (reason: DoubtReason, field: Doubt['field']) => doubts.push({ reason, field });
	if (/;\s|\n/.test(title)) doubt('several-activities', 'title');
	if (isCut(title)) doubt('title-cut', 'title');
	if (title.length > LONGEST_TITLE) doubt('title-long', 'title');
	const elsewhere = BESIDE.find((field) => isElsewhere(activity[field], source));
	if (elsewhere) doubt('from-elsewhere', elsewhere);
	if ((responsibleText ?? '') === '') doubt('no-responsible', 'responsibleText');
	if (focusArea === null) doubt('no-focus-area', 'focusArea');
	if ([measure, challenge, cause].every((text) => (text ?? '') === '')) doubt('nothing-said', 'measure');
	const asking = (['responsibleText', 'when', 'measure', 'others'] as const).find((field) =>
		/\p{L}\?(?:\s|$)/u.test(activity[field] ?? '')
	);
	if (asking) doubt('question-mark', asking);
	return doubts;
}

/** Begins in the middle of a sentence, or ends where one goes on. */
function isCut(title: string): boolean {
	return /^\p{Ll}/u.test(title) || /(?:[,–-]|\s(?:och|samt|för|att|med|i|på|av|till|om|som|eller))$/u.test(title);
}

function isElsewhere(text: string | null, source: SourceWords): boolean {
	if (text === null || text === '' || source.length === 0) return false;
	const said = lettersOf(source.flatMap(({ cells }) => cells.map((cell) => cell.text)).join(' '));
	// Several cells of one field are joined, each after its header.
	return !text.split('; ').every((part) => said.includes(lettersOf(part.replace(/^[^:]{1,60}:\s/, ''))));
}

import type { ClaimFinding, GuardReason, KnownChange } from '../../model/claim-finding.ts';
import type { IndicatorKind, Reading } from '../../model/indicator.ts';
import type { Verdict } from '../../model/verdict.ts';
import { findStatements, type NamedMeasure, type Statement } from './find-statements.ts';

/** A measure in an area, with what is known of its change there. */
export type GuardMeasure = NamedMeasure & {
	kind: IndicatorKind;
	reading: Reading;
	area: { code: string; name: string };
	/** The area that is written of, where only a larger one has figures. */
	askedArea: string | null;
	/** The area alone; null without figures. */
	own: KnownChange | null;
	/** Beside comparison areas; null where none have been chosen. */
	compared: KnownChange | null;
};

/** What the writer's sentences are held against. `areas` are those that the text may name. */
export type GuardKnowledge = {
	measures: readonly GuardMeasure[];
	areas: readonly { code: string; name: string }[];
};

/** Below so many events on either side a share of them says nothing. */
const FEW = 10;
const UNKNOWN: readonly Verdict[] = [
	'underlaget-racker-inte',
	'dold',
	'seriebrott',
	'for-fa-svar',
	'nulage-ej-forandring'
];

/**
 * The sentences of a plain text that say that a measure has changed, or that work has had an effect or gone well, each held against what
 * is known. A cause is borne out only where a comparison gives strong support; everything else is told softer. Nothing is found in
 * what is denied, asked, quoted, wanted or planned.
 *
 * For an editor of any kind: give it the plain text, mark `[start, end)` and offer the suggestion that `claimGuardText` makes of `why`.
 * **Unit**: offsets in UTF-16 units. **Errors**: none.
 */
export function guardClaims(text: string, { measures, areas }: GuardKnowledge): ClaimFinding[] {
	const named = [...new Map(measures.map((one) => [one.id, one])).values()];
	return findStatements(text, named).map((statement) => {
		const area = areas.find(({ name }) => names(statement.text, name)) ?? null;
		const found = judged(statement, measures, area);
		const { start, end, text: sentence, mark } = statement;
		return { start, end, sentence, mark, ...found };
	});
}

type Judged = Pick<ClaimFinding, 'kind' | 'indicatorId' | 'areaCode' | 'verdictKey' | 'isSupported' | 'why'>;

function judged(
	statement: Statement,
	measures: readonly GuardMeasure[],
	area: { code: string; name: string } | null
): Judged {
	const isCause = statement.kind === 'effect' || statement.kind === 'success';
	const [only] = measures;
	// Work that one measure follows is said to have an effect on that.
	const isOnly = new Set(measures.map(({ id }) => id)).size === 1;
	const ids = statement.measureIds.length > 0 ? statement.measureIds : isOnly && only ? [only.id] : [];
	const about = ids.flatMap((id) => measures.filter((one) => one.id === id));
	const here = area
		? about.filter((one) => one.area.code === area.code)
		: about.filter((one) => one.askedArea === null);
	const tried = here.map((measure) => judgedBy(statement, measure, isCause));
	// Of several measures that the words can stand for, one without figures says least.
	const best = tried.find(({ isSupported }) => isSupported) ?? tried.find(({ why }) => why.change !== null) ?? tried[0];
	if (best) return best;
	const other = about.find(({ own }) => own !== null) ?? about[0];
	if (other) {
		const askedArea = area?.name ?? other.askedArea;
		return told(statement.kind, other, other.own ? 'other-area' : 'no-figures', other.own, askedArea);
	}
	const why = { key: 'unnamed', measure: null, areaName: null, askedArea: null, change: null } as const;
	return { kind: statement.kind, indicatorId: null, areaCode: null, verdictKey: null, isSupported: false, why };
}

function judgedBy(statement: Statement, measure: GuardMeasure, isCause: boolean): Judged {
	const { own, compared } = measure;
	if (!own) return told(statement.kind, measure, 'no-figures', null);
	if (isCause || statement.kind === 'comparison') {
		const key = besideOthers(statement, compared, isCause);
		return told(statement.kind, measure, key, key === 'no-comparison' || !compared ? own : compared);
	}
	const key = alone(statement, own);
	const isFew = own.scale !== 'share' && Math.min(own.n.before, own.n.after) < FEW;
	if (statement.inPercent && isFew && !UNKNOWN.includes(own.verdict)) {
		return told('percentage', measure, 'few-for-percent', own);
	}
	return told('change', measure, key, own);
}

function alone({ direction }: Statement, { verdict }: KnownChange): GuardReason {
	if (UNKNOWN.includes(verdict)) return 'cannot-know';
	if (verdict === 'ingen-storre-forandring') return direction === 'same' ? 'supported' : 'unchanged';
	if (verdict === 'ingen-saker-forandring') return 'not-certain';
	const isUp = verdict.startsWith('okning');
	if (direction === 'same') return 'opposite';
	return (direction === 'rising') === isUp ? 'supported' : 'opposite';
}

function besideOthers({ direction }: Statement, compared: KnownChange | null, isCause: boolean): GuardReason {
	if (!compared) return 'no-comparison';
	const { verdict } = compared;
	const isUp = verdict.startsWith('okning');
	const isDown = verdict.startsWith('minskning');
	if (!isUp && !isDown) return 'compared-not-certain';
	// The area was compared, and judged alone in the end.
	if (verdict.endsWith('-i-omradet')) return 'no-comparison';
	if (direction !== null && direction !== 'same' && (direction === 'rising') !== isUp) return 'opposite';
	return !isCause || verdict.endsWith('-starkare-stod') ? 'supported' : 'compared-only';
}

function told(
	kind: ClaimFinding['kind'],
	{ id, name, kind: indicatorKind, reading, area }: GuardMeasure,
	key: GuardReason,
	change: KnownChange | null,
	askedArea: string | null = null
): Judged {
	const isEffort = reading === 'activity-driven';
	return {
		kind,
		indicatorId: id,
		areaCode: area.code,
		verdictKey: change?.verdict ?? null,
		isSupported: key === 'supported',
		why: { key, measure: { name, kind: indicatorKind, isEffort }, areaName: area.name, askedArea, change }
	};
}

function names(sentence: string, area: string): boolean {
	const at = sentence.toLowerCase().indexOf(area.toLowerCase());
	if (at < 0) return false;
	const [before, after] = [sentence.slice(0, at), sentence.slice(at + area.length)];
	return !/\p{L}$/u.test(before) && /^s?(?!\p{L})/u.test(after);
}

import type { OutBlock } from '#lib/model/out-document.ts';
import type { ToldAnalysis, ToldCause } from '#lib/model/told-analysis.ts';
import { causeNames, causeText } from '#lib/text/causes.ts';
import { reportText } from '#lib/text/reports.ts';

const words = reportText.analyses;

/** Cause analyses as parts of a document: each problem with its causes, what they rest on, and what is aimed at them. */
export function causeBlocks(analyses: readonly ToldAnalysis[], isApproved: boolean): OutBlock[] {
	if (analyses.length === 0) return [];
	return [
		{ kind: 'paragraph', text: isApproved ? words.frozen : words.live, emphasis: 'quiet' },
		...analyses.flatMap(analysisBlocks)
	];
}

function analysisBlocks({
	title,
	indicator,
	what,
	where,
	when,
	who,
	causes,
	steps,
	...rest
}: ToldAnalysis): OutBlock[] {
	const described = [what, where, when, who].filter((text) => text !== '');
	const rows = causes.flatMap((cause) => causeRows(cause, 0));
	return [
		{ kind: 'heading', level: 3, text: title },
		...described.map((text): OutBlock => ({ kind: 'paragraph', text })),
		...(indicator ? [{ kind: 'paragraph' as const, text: words.measure(indicator.name) }] : []),
		rows.length === 0
			? { kind: 'paragraph', text: words.noCauses, emphasis: 'quiet' }
			: {
					kind: 'table',
					about: words.table(title),
					columns: [
						{ heading: words.columns.cause, width: 34 },
						{ heading: words.columns.kind, width: 20 },
						{ heading: words.columns.evidence, width: 28 },
						{ heading: words.columns.activities, width: 28 }
					],
					rows
				},
		...(steps.length > 0 ? [{ kind: 'paragraph' as const, text: words.chain(steps) }] : []),
		...(rest.activitiesWithoutCause.length > 0
			? [{ kind: 'paragraph' as const, text: words.outside(rest.activitiesWithoutCause.map((one) => one.title)) }]
			: [])
	];
}

/** A cause and those behind it, further in for each step. */
function causeRows(cause: ToldCause, depth: number): string[][][] {
	const { text, perspective, certainty, evidence, activities, addressed, behind } = cause;
	const none = addressed === 'behind' ? causeText.tree.behind : causeText.tree.noActivity;
	return [
		[
			[`${'– '.repeat(depth)}${text}`],
			[causeNames.perspective[perspective], causeNames.certainty[certainty]],
			evidence.length === 0
				? [words.noEvidence]
				: evidence.map((one) => words.evidence(causeNames.evidence[one.kind], one.text, one.reference)),
			activities.length === 0 ? [none] : activities.map(({ title }) => title)
		],
		...behind.flatMap((inner) => causeRows(inner, depth + 1))
	];
}

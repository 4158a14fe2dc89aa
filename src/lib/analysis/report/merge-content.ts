import { TEXT_NAMES, type ReportContent, type TextName } from '../../model/report.ts';

/** The parts that are saved as wholes. */
export type Part = TextName | 'title' | 'figures' | 'problems';

/** Both changes put together; `conflicts` are the parts that both have changed, each then as `mine` has it. */
export type Merged = { content: ReportContent; conflicts: Part[] };

/**
 * What somebody sends, made from `base`, beside what another has saved of it meanwhile: a part that only one of them has
 * changed is as that one has it. Nothing is taken away without one of the two having done so.
 */
export function mergeContent(base: ReportContent, mine: ReportContent, theirs: ReportContent): Merged {
	const conflicts: Part[] = [];
	const chosen = <T>(part: Part, own: T, other: T, before: T): T => {
		if (isSame(own, before)) return other;
		if (!isSame(other, before) && !isSame(own, other)) conflicts.push(part);
		return own;
	};
	const texts: ReportContent['texts'] = {};
	for (const name of TEXT_NAMES) {
		const text = chosen(name, mine.texts[name], theirs.texts[name], base.texts[name]);
		if (text) texts[name] = text;
	}
	const content = {
		title: chosen('title', mine.title, theirs.title, base.title),
		texts,
		figures: chosen('figures', mine.figures, theirs.figures, base.figures),
		problems: chosen('problems', mine.problems, theirs.problems, base.problems)
	};
	return { content, conflicts };
}

/** True where two values say the same, whatever the order of their parts. */
export function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, inner]) => [key, sorted(inner)])
	);
}

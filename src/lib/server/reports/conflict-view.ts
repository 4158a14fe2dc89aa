import type { Part } from '#lib/analysis/report/merge-content.ts';
import { toPlainText } from '#lib/model/plain-rich-text.ts';
import type { ReportContent } from '#lib/model/report.ts';
import { formatList, formatMoment } from '#lib/text/format.ts';
import { reportText } from '#lib/text/reports.ts';
import type { ReportVersionRow } from '../warehouse/queries/reports.ts';

const words = reportText.conflict;

/** What another has saved in the same parts, beside what was sent. `based` is their version: a save from it puts both in order. */
export type ConflictView = {
	based: string;
	who: string;
	sentence: string;
	parts: { name: string; mine: string; theirs: string }[];
};

export function conflictView(mine: ReportContent, theirs: ReportVersionRow, conflicts: readonly Part[]): ConflictView {
	const names = conflicts.map(nameOf);
	return {
		based: theirs.id,
		who: theirs.madeBy,
		sentence: words.text(theirs.madeBy, formatMoment(theirs.madeAt), formatList(names)),
		parts: conflicts.map((part) => ({
			name: nameOf(part),
			mine: inWords(part, mine),
			theirs: inWords(part, theirs.content)
		}))
	};
}

function nameOf(part: Part): string {
	if (part === 'title' || part === 'figures' || part === 'problems') return words.parts[part];
	return `«${reportText.sections[part]}»`;
}

/** A part as it can be read beside another. */
function inWords(part: Part, { title, texts, figures, problems }: ReportContent): string {
	if (part === 'title') return title;
	if (part === 'figures')
		return figures.map(({ panel, reference }) => `${reportText.panel[panel]}: ${reference.indicatorId}`).join('\n');
	if (part === 'problems') {
		return problems.map((one) => `${one.priority ?? reportText.priorities.undecided} ${one.title}`).join('\n');
	}
	const text = texts[part];
	return text ? toPlainText(text.doc) : words.empty;
}

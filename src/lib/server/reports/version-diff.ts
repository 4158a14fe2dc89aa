import { isSame } from '#lib/analysis/report/merge-content.ts';
import { TEXT_NAMES, type ReportContent } from '#lib/model/report.ts';
import { EMPTY_TEXT, wordsOf } from '#lib/model/rich-text.ts';
import { wordDiff, type DiffPart } from '#lib/plan/word-diff.ts';
import { reportText } from '#lib/text/reports.ts';

/** What differs between two versions: texts word by word, and what is said of the rest. */
export type VersionDiff = { texts: { heading: string; words: DiffPart[] }[]; notes: string[] };

/** `names` are the indicators' own, by id. */
export function versionDiff(
	before: ReportContent,
	after: ReportContent,
	names: ReadonlyMap<string, string>
): VersionDiff {
	const textOf = (content: ReportContent, name: (typeof TEXT_NAMES)[number]) =>
		wordsOf(content.texts[name]?.doc ?? EMPTY_TEXT).text;
	const texts = TEXT_NAMES.filter((name) => !isSame(before.texts[name]?.doc, after.texts[name]?.doc)).map((name) => ({
		heading: reportText.sections[name],
		words: wordDiff(textOf(before, name), textOf(after, name))
	}));
	if (before.title !== after.title) {
		texts.unshift({ heading: reportText.titleField, words: wordDiff(before.title, after.title) });
	}
	const words = reportText.versions;
	const [had, has] = [before.figures, after.figures];
	const lacking = (one: ReportContent['figures'], other: ReportContent['figures']) =>
		one.filter((figure) => !other.some((each) => isSame(each, figure))).map(nameOf);
	const [added, gone] = [lacking(has, had), lacking(had, has)];
	const notes = [
		words.figures(added, gone),
		added.length + gone.length === 0 && !isSame(had, has) ? words.reordered : '',
		isSame(before.problems, after.problems) ? '' : words.problems
	];
	return { texts, notes: notes.filter((note) => note !== '') };

	function nameOf({ panel, reference: { indicatorId } }: ReportContent['figures'][number]): string {
		return `${names.get(indicatorId) ?? indicatorId} (${reportText.panel[panel].toLocaleLowerCase('sv')})`;
	}
}

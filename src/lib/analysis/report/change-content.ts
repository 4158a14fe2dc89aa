import type { ReportContent } from '../../model/report.ts';
import type { ReportFacts } from '../../model/report-facts.ts';
import { isEmptyText } from '../../model/rich-text.ts';
import { TEXT_NAMES, type Panel } from '../../model/report.ts';
import { draftTexts } from './draft-texts.ts';
import { figureOf, type Frame } from './first-content.ts';

/** What can be done with a document besides writing in it. Places count from 0. */
export type ContentChange =
	| { what: 'add-figure'; panel: Panel; indicatorId: string; rate: boolean }
	| { what: 'remove-figure' | 'raise-figure' | 'lower-figure'; at: number }
	| { what: 'add-problem'; id: string; title: string; indicatorId: string | null; analysisId: string | null }
	| { what: 'remove-problem'; id: string };

/** The content with one thing done. What cannot be done leaves it as it is. */
export function changeContent(content: ReportContent, change: ContentChange, frame: Frame): ReportContent {
	const { figures, problems } = content;
	switch (change.what) {
		case 'add-figure': {
			const { panel, reference } = figureOf(frame, change.panel, change.indicatorId);
			return { ...content, figures: [...figures, { panel, reference: { ...reference, rate: change.rate } }] };
		}
		case 'remove-figure':
			return { ...content, figures: figures.filter((_, i) => i !== change.at) };
		case 'raise-figure':
			return { ...content, figures: swapped(content, change.at, -1) };
		case 'lower-figure':
			return { ...content, figures: swapped(content, change.at, 1) };
		case 'add-problem': {
			const { id, title, indicatorId, analysisId } = change;
			return {
				...content,
				problems: [...problems, { id, title, indicatorId, analysisId, priority: null, cells: {}, origin: 'own' }]
			};
		}
		case 'remove-problem':
			return { ...content, problems: problems.filter(({ id }) => id !== change.id) };
	}
}

/** The figures with one moved past the next of its own panel, in the direction of `step`. */
function swapped({ figures }: ReportContent, at: number, step: 1 | -1): ReportContent['figures'] {
	const one = figures[at];
	let other = at + step;
	while (figures[other] && figures[other]?.panel !== one?.panel) other += step;
	const beside = figures[other];
	if (!one || !beside) return figures;
	return figures.map((figure, i) => (i === at ? beside : i === other ? one : figure));
}

/** The content with the parts that nobody has written in filled from the figures. What people have written is left alone. */
export function withDraft(content: ReportContent, facts: ReportFacts): ReportContent {
	const drafted = draftTexts(facts);
	const texts = { ...content.texts };
	for (const name of TEXT_NAMES) {
		const [doc, written] = [drafted[name], texts[name]];
		const isFree = !written || written.origin === 'draft' || isEmptyText(written.doc);
		if (doc && !isEmptyText(doc) && isFree) texts[name] = { doc, origin: 'draft' };
	}
	return { ...content, texts };
}

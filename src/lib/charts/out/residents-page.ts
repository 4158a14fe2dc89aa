import type { OutBlock, OutFigure } from '#lib/model/out-document.ts';
import { outText } from '#lib/text/out.ts';
import { signalText } from '#lib/text/signals.ts';
import { verdictText } from '#lib/text/verdicts.ts';
import type { AreaTold } from './area-document.ts';

/**
 * What residents are told of an area: how it looks, what is done, and what numbers can and cannot say. Give it what the public
 * may see: nothing is hidden here that was not hidden before.
 */
export function residentsBlocks({ groups, signals, activities }: AreaTold): OutBlock[] {
	const words = outText.residents;
	const listed = [...activities.here, ...activities.wider];
	return [
		{ kind: 'paragraph', text: words.lead, emphasis: 'lead' },
		{ kind: 'heading', level: 2, text: words.looks },
		{
			kind: 'list',
			items:
				signals.items.length === 0
					? [signals.compared > 0 ? `${signalText.none} ${signalText.noneNote}` : signalText.nothing]
					: signals.items.flatMap(({ indicator, facts }) =>
							facts.map(
								(fact) => `${indicator.name}: ${verdictText.signal[fact.verdict].headline}. ${signalText.fact(fact)}`
							)
						)
		},
		...groups.flatMap(({ name, figures }): OutBlock[] => [
			{ kind: 'heading', level: 3, text: name },
			...figures.map((figure): OutBlock => ({ kind: 'figure', figure: withoutWork(figure) }))
		]),
		{ kind: 'heading', level: 2, text: words.doing },
		listed.length === 0
			? { kind: 'paragraph', text: words.doingNone }
			: {
					kind: 'table',
					about: words.doing,
					columns: [
						{ heading: words.activity, width: 40 },
						{ heading: words.responsible, width: 30 },
						{ heading: words.status, width: 14 }
					],
					rows: listed.map(({ title, responsible, status }) => [[title], [responsible ?? ''], [status ?? '']])
				},
		{ kind: 'heading', level: 2, text: words.canSay },
		{ kind: 'list', items: words.can },
		{ kind: 'heading', level: 2, text: words.cannotSay },
		{ kind: 'list', items: words.cannot }
	];
}

/** What is done has a list of its own. */
function withoutWork(figure: OutFigure): OutFigure {
	return { ...figure, activities: [] };
}

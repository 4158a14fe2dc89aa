import { randomUUID } from 'node:crypto';
import type { ContentChange } from '#lib/analysis/report/change-content.ts';
import { Panel } from '#lib/model/report.ts';
import type { ToldAnalysis } from '#lib/model/told-analysis.ts';

/** What a button of the document's form asks for besides saving; `place` is where on the page to show it. */
export type AskedChange = { change: ContentChange | 'draft' | null; place: string };

/**
 * The change behind the pressed button, `gor`: `spara`, `utkast`, `ny-figur:PANEL`, `bort-figur:2` and so on. `analyses` are those that a new
 * problem can be linked to.
 */
export function readChange(form: FormData, analyses: readonly Pick<ToldAnalysis, 'id' | 'title'>[]): AskedChange {
	const field = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const [action = '', about = ''] = field('gor').split(':');
	const none = { change: null, place: '' };
	const at = Number(about);
	switch (action) {
		case 'utkast':
			return { change: 'draft', place: '' };
		case 'ny-figur': {
			const panel = Panel.safeParse(about);
			const indicatorId = field(`ny.${about}`);
			if (!panel.success || indicatorId === '') return none;
			const rate = field(`visa.${about}`) === 'per100k';
			return { change: { what: 'add-figure', panel: panel.data, indicatorId, rate }, place: `diagram-${about}` };
		}
		case 'bort-figur':
			return { change: { what: 'remove-figure', at }, place: field(`plats.${about}`) };
		case 'upp-figur':
			return { change: { what: 'raise-figure', at }, place: field(`plats.${about}`) };
		case 'ned-figur':
			return { change: { what: 'lower-figure', at }, place: field(`plats.${about}`) };
		case 'nytt-problem': {
			const analysis = analyses.find(({ id }) => id === field('nytt-problem.analys'));
			const title = analysis?.title ?? field('nytt-problem.titel').slice(0, 200);
			const analysisId = analysis?.id ?? null;
			if (title === '') return { change: null, place: 'prioriteringar' };
			const indicatorId = field('nytt-problem.matt') || null;
			const change = { what: 'add-problem', id: randomUUID(), title, indicatorId, analysisId } as const;
			return { change, place: 'prioriteringar' };
		}
		case 'bort-problem':
			return { change: { what: 'remove-problem', id: about }, place: 'prioriteringar' };
		default:
			return { change: null, place: about };
	}
}

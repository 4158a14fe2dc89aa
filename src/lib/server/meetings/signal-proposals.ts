import { usualFigure, type ProposedItem } from '#lib/analysis/meeting/proposed-item.ts';
import type { SignalItem, SignalReport } from '#lib/model/signal.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { signalText } from '#lib/text/signals.ts';
import { verdictText } from '#lib/text/verdicts.ts';
import { newsIn } from '../areas/signal-views.ts';
import { effectQuestions } from '../effect/effect-questions.ts';
import { freezeFigures } from '../figures/freeze-figure.ts';
import { meetingAnswers } from './meeting-answers.ts';
import type { NewItem } from './meeting-writing.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today' | 'view'>;

const MOST = 5;

/** What is unusual of late in some areas, screened together as on the overview, as items for an agenda: the strongest first. */
export async function signalProposals(locals: Locals, areaCodes: readonly string[]): Promise<ProposedItem[]> {
	const report = await newsIn(locals, areaCodes);
	return report.items.slice(0, MOST).map((item) => proposalOf(item, report));
}

function proposalOf(item: SignalItem, { compared, series, areas }: SignalReport): ProposedItem {
	const { area, indicator, facts, isEffort } = item;
	const [strongest] = facts;
	const headline = strongest ? verdictText.signal[strongest.verdict].headline : '';
	return {
		kind: 'signal',
		title: meetingText.points.stands(indicator.name, area.name, headline),
		why: [
			...facts.map(signalText.fact),
			...(isEffort ? [signalText.effort] : []),
			meetingText.why.among(signalText.comparedIn(compared, series, areas))
		].join(' '),
		notes: meetingText.points.signal,
		activityId: null,
		decisionId: null,
		figure: usualFigure(indicator.id, area.code)
	};
}

/**
 * Chosen proposals as they are put on an agenda. What stands out is kept with its figure and with what was said of it: later numbers may
 * take it away, and then nobody would see why it was taken up. `at` is an ISO date-time in UTC.
 */
export async function keptProposals(locals: Locals, chosen: readonly ProposedItem[], at: string): Promise<NewItem[]> {
	const { warehouse, today } = locals;
	const figures = chosen.map(({ kind, figure }) => (kind === 'signal' ? figure : null));
	const wanted = figures.flatMap((figure) => figure ?? []);
	const frozen = await freezeFigures(locals, wanted, at);
	const answers = meetingAnswers(await effectQuestions({ warehouse, today, isPublic: false }));
	const kept: NewItem[] = [];
	for (const [i, { why, ...item }] of chosen.entries()) {
		const figure = figures[i];
		const found = figure ? frozen[wanted.indexOf(figure)] : undefined;
		const statements = found && { ...(await answers.statements(item, found.figure)), points: [why] };
		kept.push({ ...item, frozen: found ?? null, statements: statements ?? null });
	}
	return kept;
}

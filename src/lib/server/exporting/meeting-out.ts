import { figureDefinitions } from '#lib/charts/out/figure-definitions.ts';
import { meetingAbout, meetingBlocks, meetingDeck, type MeetingTold } from '#lib/charts/out/meeting-document.ts';
import { outFigure } from '#lib/charts/out/out-figure.ts';
import { handlingOf, outView } from '#lib/charts/out/out-view.ts';
import { slideDeck } from '#lib/charts/slide-deck.ts';
import type { OutDeck } from '#lib/model/out-chart.ts';
import type { OutView } from '#lib/model/out-document.ts';
import { formatDate } from '#lib/text/format.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { outText } from '#lib/text/out.ts';
import { protocolText } from '#lib/text/protocol.ts';
import { chartDocument } from '../figures/chart-document.ts';
import { meetingMaterial } from '../meetings/meeting-material.ts';
import { circumstances, type OutLocals } from './area-out.ts';
import { viewSources } from './view-sources.ts';

/** A meeting as it goes out: its protocol as a document, and its slides. Undefined when there is none, and always for the public. */
export async function meetingOut(locals: OutLocals, id: string): Promise<{ view: OutView; deck: OutDeck } | undefined> {
	if (locals.view.isPublic) return undefined;
	const found = await meetingMaterial(locals, id);
	if (!found) return undefined;
	const { meeting, items, previous } = found;
	const drawn = new Map(
		items.flatMap(({ id: item, shown }) => (shown ? [[item, outFigure(shown, chartDocument)]] : []))
	);
	const figures = items.flatMap(({ shown }) => shown ?? []);
	const told: MeetingTold = {
		meeting,
		earlier:
			previous &&
			previous.decisions.map(({ text, owner, status, dueOn }) =>
				protocolText.earlierLine(text, owner, meetingText.decision.status[status], dueOn)
			),
		items: items.map((item) => ({
			...item,
			figure: drawn.get(item.id) ?? null,
			lockedOn: item.frozen && formatDate(item.frozen.frozenAt)
		}))
	};
	const view = outView(
		{
			title: meeting.title,
			about: meetingAbout(told),
			name: `${outText.meeting.name} ${meeting.title} ${meeting.heldOn}`,
			blocks: meetingBlocks(told),
			sources: await viewSources(
				locals.warehouse,
				figures.flatMap(({ sources }) => sources)
			),
			definitions: figureDefinitions(figures)
		},
		{ ...circumstances(locals), handling: handlingOf(figures) }
	);
	const onSlides = new Map([...drawn].map(([item, figure]) => [`punkt-${item}`, figure]));
	return { view, deck: meetingDeck(slideDeck({ ...found, simulated: locals.simulated }), onSlides, view) };
}

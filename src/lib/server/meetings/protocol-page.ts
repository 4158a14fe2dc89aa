import { figureHeading } from '#lib/charts/figure-heading.ts';
import { slideSource } from '#lib/charts/slide-deck.ts';
import { asDecided } from '#lib/model/meeting.ts';
import { formatDate } from '#lib/text/format.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { protocolText as words } from '#lib/text/protocol.ts';
import { slideText } from '#lib/text/slides.ts';
import { meetingMaterial, type ShownItem } from './meeting-material.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today' | 'view'>;

/** The protocol of a meeting as numbered paragraphs; undefined where there is no such meeting. */
export async function protocolPage(locals: Locals, meetingId: string) {
	const found = await meetingMaterial(locals, meetingId);
	if (!found) return undefined;
	const { meeting, previous, items } = found;
	return {
		meeting,
		earlier:
			previous &&
			previous.decisions.map(({ id, text, owner, status, dueOn, updates }) => {
				const note = updates.find((one) => one.note !== '');
				return {
					id,
					line: words.earlierLine(text, owner, meetingText.decision.status[status], dueOn),
					note: note ? words.noted(note.onDate, note.note) : null
				};
			}),
		items: items.map(paragraph)
	};
}

function paragraph({ id, version, title, protocol, shown, frozen, said, decisions }: ShownItem) {
	const boxes = (['see', 'cannotSee', 'cannotKnow'] as const).flatMap((box) =>
		said[box].map((sentence) => words.said(slideText.boxes[box], sentence))
	);
	return {
		id,
		version,
		title,
		protocol,
		facts: [...said.points, ...boxes],
		figure: shown && [words.figure(figureHeading(shown)), `${slideSource(shown)}.`].join(' '),
		lockedOn: frozen && words.locked(formatDate(frozen.frozenAt)),
		decisions: decisions.map((decision) => {
			const { owner, dueOn } = asDecided(decision);
			return { id: decision.id, text: decision.text, charge: words.charge(owner, dueOn) };
		})
	};
}

import { asDecided, type Meeting, type StandingDecision, type Statements } from '#lib/model/meeting.ts';
import type { OutDeck, OutSlide } from '#lib/model/out-chart.ts';
import type { OutBlock, OutFigure, OutView } from '#lib/model/out-document.ts';
import { formatDateLong } from '#lib/text/format.ts';
import { outText } from '#lib/text/out.ts';
import { protocolText as words } from '#lib/text/protocol.ts';
import { slideText } from '#lib/text/slides.ts';
import type { Slide, SlideDeck } from '../slide-deck.ts';
import { figureSlide, sourceSlides } from './view-deck.ts';

/** A meeting as it is told in a document: the protocol, with the figures that it saw. */
export type MeetingTold = {
	meeting: Meeting;
	/** What became of the last meeting's decisions, a line each; null where this is the first. */
	earlier: readonly string[] | null;
	items: readonly {
		title: string;
		said: Statements;
		figure: OutFigure | null;
		lockedOn: string | null;
		protocol: string;
		decisions: readonly StandingDecision[];
	}[];
};

export function meetingAbout({ meeting }: MeetingTold): string {
	return `${formatDateLong(meeting.heldOn)}, ${meeting.areaName}`;
}

/** The protocol's paragraphs in order, each with its figure, what can be said of it, and what was decided. */
export function meetingBlocks({ meeting, earlier, items }: MeetingTold): OutBlock[] {
	const present = meeting.participants.map(({ organisation, role }) => [organisation, role].filter(Boolean).join(', '));
	return [
		meeting.approvedOn !== null && meeting.approvedBy !== null
			? paragraph(words.approve.approved(meeting.approvedBy, meeting.approvedOn))
			: { kind: 'notice', title: words.kind.draft, lines: [words.draftNote] },
		heading(words.present),
		present.length > 0 ? { kind: 'list', items: present } : paragraph(words.nobody),
		heading(words.paragraph(1, words.opening)),
		...(earlier === null
			? [paragraph(words.firstMeeting)]
			: earlier.length === 0
				? [paragraph(words.noEarlier)]
				: [{ kind: 'list' as const, items: earlier }]),
		...items.flatMap((item, i): OutBlock[] => [
			heading(words.paragraph(i + 2, item.title)),
			...itemBlocks(item, meeting.state)
		]),
		heading(words.paragraph(items.length + 2, words.closing)),
		...linesOf(meeting.note).map(paragraph),
		...decisionBlocks(items),
		...(meeting.approvedOn === null ? [paragraph(words.approve.line)] : [])
	];
}

/** All decisions together, for whoever follows them up. */
function decisionBlocks(items: MeetingTold['items']): OutBlock[] {
	const rows = items.flatMap(({ title, decisions }, i) =>
		decisions.map((decision) => {
			const { owner, dueOn } = asDecided(decision);
			return [words.paragraph(i + 2, title), decision.text, owner, dueOn ?? slideText.noDue].map((cell) => [cell]);
		})
	);
	if (rows.length === 0) return [];
	const { decision, owner, due } = slideText.columns;
	return [
		heading(words.decisions),
		{
			kind: 'table',
			about: words.decisions,
			columns: [
				{ heading: words.item, width: 28 },
				{ heading: decision, width: 40 },
				{ heading: owner, width: 18 },
				{ heading: due, width: 14 }
			],
			rows
		}
	];
}

const heading = (text: string): OutBlock => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): OutBlock => ({ kind: 'paragraph', text });
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

function itemBlocks(
	{ said, figure, lockedOn, protocol, decisions }: MeetingTold['items'][number],
	state: Meeting['state']
): OutBlock[] {
	const { points, ...answers } = said;
	const boxes = (['see', 'cannotSee', 'cannotKnow'] as const).flatMap((box) =>
		answers[box].length > 0 ? [{ title: slideText.boxes[box], lines: answers[box] }] : []
	);
	return [
		...(points.length > 0 ? [{ kind: 'list' as const, items: points }] : []),
		...(boxes.length > 0 ? [{ kind: 'boxes' as const, boxes }] : []),
		...(figure ? [{ kind: 'figure' as const, figure }] : []),
		...(lockedOn === null
			? []
			: [{ kind: 'paragraph' as const, text: words.locked(lockedOn), emphasis: 'quiet' as const }]),
		...linesOf(protocol).map(paragraph),
		...(decisions.length === 0
			? state === 'held'
				? [paragraph(words.noDecision)]
				: []
			: decisions.map((decision): OutBlock => ({
					kind: 'notice',
					title: `${words.decision}: ${decision.text}`,
					lines: [charge(decision)]
				})))
	];
}

function charge(decision: StandingDecision): string {
	const { owner, dueOn } = asDecided(decision);
	return words.charge(owner, dueOn);
}

/** The slides that are shown at the meeting, with charts that can be edited and what to say as notes. */
export function meetingDeck(
	{ slides }: SlideDeck,
	figures: ReadonlyMap<string, OutFigure>,
	{ title, about, footer, marks, sources }: Pick<OutView, 'title' | 'about' | 'footer' | 'marks' | 'sources'>
): OutDeck {
	const shown = slides.filter(({ kind }) => kind !== 'title').map((slide) => outSlide(slide, figures.get(slide.id)));
	return { title, subtitle: about, footer, marks, slides: [...shown, ...sourceSlides(sources)] };
}

function outSlide(slide: Slide, figure: OutFigure | undefined): OutSlide {
	const drawn = figure ? figureSlide(figure) : null;
	return {
		title: slide.title,
		// A chart that another program draws may lack what the subtitle tells of.
		subtitle: drawn?.subtitle ?? slide.subtitle,
		chart: drawn?.chart ?? null,
		alt: drawn?.alt ?? '',
		image: drawn?.image ?? null,
		lane: [],
		boxes: slide.boxes.map((box) => ({ title: box.title, lines: box.sentences })),
		lines: [...slide.points],
		table: slide.table && {
			about: slide.title,
			columns: slide.table.columns.map((heading, at) => ({ heading, width: at === 0 ? 46 : 18 })),
			rows: slide.table.rows.map((cells) => cells.map((cell) => [cell]))
		},
		source: slide.source,
		notes: [...(slide.notes === '' ? [] : [outText.notes.title, slide.notes]), ...(drawn?.notes ?? [])]
	};
}

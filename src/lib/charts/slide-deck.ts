import type { Figure } from '#lib/model/figure.ts';
import { inParts } from '#lib/model/in-parts.ts';
import type { Meeting, MeetingItem, StandingDecision, Statements } from '#lib/model/meeting.ts';
import { formatDate } from '#lib/text/format.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { slideText as words } from '#lib/text/slides.ts';
import { figureAreas, figureMeasure, figureYears } from './figure-heading.ts';
import { mainSeries } from './figure-values.ts';
import { hasIntervals } from './measurement-marks.ts';

/** One slide: one message. Plain data, without any drawing, for the page and for files. */
export type Slide = {
	/** Unique in the deck; also the anchor of its address. */
	id: string;
	kind: 'title' | 'list' | 'table' | 'item';
	title: string;
	subtitle: string;
	figure: Figure | null;
	/** The day the figure was locked, ISO; null for one that is as now. */
	lockedOn: string | null;
	/** Facts below the heading. */
	points: readonly string[];
	/** Rows of decisions; null on other slides. */
	table: { columns: readonly string[]; rows: readonly (readonly string[])[] } | null;
	/** The three answers, those that have anything to say. */
	boxes: readonly { title: string; sentences: readonly string[] }[];
	notes: string;
	/** '' where the slide has no figures. */
	source: string;
	simulated: boolean;
};

/** The slides of a meeting in order, title first. `footer` stands on each with its number. */
export type SlideDeck = { title: string; footer: string; slides: readonly Slide[] };

/** What a deck is made of. */
export type DeckMaterial = {
	meeting: Pick<Meeting, 'title' | 'heldOn' | 'areaName' | 'participants' | 'state'>;
	previous: { meeting: Pick<Meeting, 'title' | 'heldOn'>; decisions: readonly StandingDecision[] } | null;
	items: readonly (Pick<MeetingItem, 'id' | 'title' | 'notes' | 'frozen'> & {
		shown: Figure | null;
		said: Statements;
	})[];
	decisions: readonly StandingDecision[];
	simulated: boolean;
};

/** Rows that a slide has room for. */
const ROWS = 4;
const LINES = 7;
const SENTENCES = 2;

/** The slides of a meeting: title, agenda, what became of the last decisions, each item, and what was decided. */
export function slideDeck(material: DeckMaterial): SlideDeck {
	const { meeting, previous, items, decisions, simulated } = material;
	const empty = { ...EMPTY, simulated };
	const organisations = [...new Set(meeting.participants.map(({ organisation }) => organisation))];
	const title: Slide = {
		...empty,
		id: 'start',
		kind: 'title',
		title: meeting.title,
		subtitle: words.title.subtitle(meeting.heldOn, meeting.areaName),
		points: organisations.length > 0 ? [words.title.present(organisations)] : []
	};
	const agenda = inParts(items, LINES).map((part, i): Slide => {
		const heading = i === 0 ? words.agenda.title : words.agenda.more;
		return { ...empty, id: `dagordning-${i + 1}`, kind: 'list', title: heading, points: part.map((one) => one.title) };
	});
	const became = previous
		? decisionSlides('forra-beslut', previous.decisions, {
				...empty,
				title: words.became.title,
				subtitle: words.became.subtitle(previous.meeting.title, previous.meeting.heldOn)
			})
		: [];
	const decided = decisionSlides('beslut', decisions, {
		...empty,
		title: words.decided.title,
		subtitle: meeting.state === 'held' ? words.decided.subtitleHeld : words.decided.subtitle
	});
	return {
		title: meeting.title,
		footer: words.footer(meeting.title, meeting.heldOn),
		slides: [title, ...agenda, ...became, ...items.map((item) => itemSlide(item, simulated)), ...decided]
	};
}

const EMPTY: Slide = {
	id: '',
	kind: 'item',
	title: '',
	subtitle: '',
	figure: null,
	lockedOn: null,
	points: [],
	table: null,
	boxes: [],
	notes: '',
	source: '',
	simulated: false
};

function itemSlide(
	{ id, title, notes, frozen, shown, said }: DeckMaterial['items'][number],
	simulated: boolean
): Slide {
	const { points, ...answers } = said;
	return {
		...EMPTY,
		id: `punkt-${id}`,
		title,
		subtitle: shown ? slideSubtitle(shown) : '',
		// The same figure may stand on several slides; what is drawn of each has names of its own.
		figure: shown && { ...shown, id: `punkt-${id}` },
		lockedOn: frozen && frozen.frozenAt.slice(0, 10),
		points,
		boxes: (['see', 'cannotSee', 'cannotKnow'] as const).flatMap((box) =>
			answers[box].length === 0 ? [] : [{ title: words.boxes[box], sentences: answers[box].slice(0, SENTENCES) }]
		),
		notes,
		source: shown ? slideSource(shown) : '',
		simulated: simulated || (shown?.simulated ?? false)
	};
}

function decisionSlides(id: string, decisions: readonly StandingDecision[], base: Slide): Slide[] {
	const { columns } = words;
	return inParts(decisions, ROWS).map((part, i) => ({
		...base,
		id: `${id}-${i + 1}`,
		kind: 'table',
		table: {
			columns: [columns.decision, columns.owner, columns.due, columns.status],
			rows: part.map(({ text, owner, dueOn, status, isOverdue }) => {
				const standing = meetingText.decision.status[status];
				return [text, owner, dueOn ?? words.noDue, isOverdue ? words.late(standing) : standing];
			})
		}
	}));
}

/** Measure, areas and years with how to read the marks: what can be read from the back of a room. */
function slideSubtitle(figure: Figure): string {
	const series = mainSeries(figure);
	const measure = figureMeasure(figure);
	const what = `${measure.charAt(0).toUpperCase()}${measure.slice(1)}, ${figureAreas(figure)}, ${figureYears(figure)}.`;
	const monthly = figure.kind === 'count' && series?.grain === 'month';
	return [
		what,
		monthly ? words.read.month : hasIntervals(figure) ? words.readInterval : '',
		series?.expected ? words.readBand : ''
	]
		.filter((part) => part !== '')
		.join(' ');
}

/** Publisher, file and day of each source, in short. */
export function slideSource({ sources }: Figure): string {
	const [first, ...rest] = sources;
	if (!first) return words.sourceNone;
	const part = words.sourcePart(first.publisher, first.file, formatDate(first.importedOn));
	return words.source(rest.length === 0 ? [part] : [part, words.sourceMore(rest.length)]);
}

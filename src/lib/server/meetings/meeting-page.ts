import { areaFigures } from '#lib/analysis/area-figures.ts';
import { figureLinks } from '#lib/analysis/figure-links.ts';
import { itemKey } from '#lib/analysis/meeting/proposed-item.ts';
import { slideDeck, type Slide } from '#lib/charts/slide-deck.ts';
import type { ChartView } from '#lib/charts/chart-view.ts';
import type { Figure } from '#lib/model/figure.ts';
import { figureParameters, type FigureReference } from '#lib/model/figure-reference.ts';
import { agendaProposals } from './agenda-proposals.ts';
import { areaMaterial } from '../areas/area-material.ts';
import { drawnFrozen, figureView } from '../figures/chart-views.ts';
import { typedParticipants } from './meeting-form.ts';
import { meetingMaterial, type MeetingMaterial, type ShownItem } from './meeting-material.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today' | 'view'>;

/** Everything the page shows where a meeting is prepared. `pickFrom` is the area whose figures can be chosen. Undefined where there is no such meeting. */
export async function meetingPage(locals: Locals, meetingId: string, editable: boolean, pickFrom: string | null) {
	const material = await meetingMaterial(locals, meetingId);
	if (!material) return undefined;
	const { meeting, items, previous } = material;
	const slides = new Map(deckOf(material, locals.simulated).slides.map((slide) => [slide.id, slide]));
	const proposals = editable && meeting.approvedOn === null ? await agendaProposals(locals, meeting, items) : [];
	return {
		meeting: { ...meeting, participantsTyped: typedParticipants(meeting.participants) },
		previous: previous && { id: previous.meeting.id, title: previous.meeting.title, heldOn: previous.meeting.heldOn },
		items: items.map((item) => itemView(item, slides.get(`punkt-${item.id}`))),
		proposals: proposals.map((one) => ({ key: itemKey(one), kind: one.kind, title: one.title, why: one.why })),
		picker: editable && meeting.approvedOn === null ? await picker(locals, pickFrom ?? meeting.areaCode) : null
	};
}

/** The slides of a meeting. */
export function deckOf(material: MeetingMaterial, simulated: boolean) {
	return slideDeck({ ...material, simulated });
}

function itemView(item: ShownItem, slide: Slide | undefined) {
	const { id, version, kind, title, notes, protocol, activityId, activityTitle, earlier, decisions, said } = item;
	return {
		id,
		version,
		kind,
		title,
		notes,
		protocol,
		activityId,
		activityTitle,
		earlier,
		decisions,
		points: said.points,
		boxes: slide?.boxes ?? [],
		hasFigure: item.figure !== null,
		chart: chartOf(item),
		then: item.then && drawnFrozen({ ...item.then, figure: named(item.then.figure, `${id}-da`) }, linksOf(item.then.figure, item.then.reference)) // prettier-ignore
	};
}

function chartOf({ id, shown, frozen, figure }: ShownItem): ChartView | null {
	if (!shown || !figure) return null;
	const own = named(shown, `${id}-nu`);
	const links = linksOf(shown, figure);
	return frozen ? drawnFrozen({ ...frozen, figure: own }, links) : figureView(own, links);
}

/** The figure under a name of its own: several items may show the same. */
function named(figure: Figure, name: string): Figure {
	return { ...figure, id: `diagram-${name}` };
}

function linksOf(figure: Figure, reference: FigureReference) {
	const id = reference.indicatorId.replaceAll('.', '-');
	return figureLinks(reference.areaCode, { ...figure, id }, figureParameters(reference));
}

/** The figures of an area that can be put on the agenda; null where there is no such area. */
async function picker({ warehouse, simulated, today }: Locals, areaCode: string) {
	const choice = { from: null, to: null, reference: null, rate: false, isPublic: false };
	const found = await areaMaterial(warehouse, areaCode, choice, simulated, today);
	if (!found) return null;
	const groupOf = new Map(found.material.indicators.map(({ id, groupName }) => [id, groupName]));
	return {
		areaCode,
		years: found.years,
		references: found.references.map(({ code, name }) => ({ code, name })),
		hasPopulation: found.populations.length > 0,
		measures: areaFigures(found.material).map(({ indicatorId, indicatorName }) => ({
			id: indicatorId,
			name: indicatorName,
			group: groupOf.get(indicatorId) ?? ''
		}))
	};
}

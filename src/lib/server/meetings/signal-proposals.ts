import { areaFigures } from '#lib/analysis/area-figures.ts';
import { usualFigure, type ProposedItem } from '#lib/analysis/meeting/proposed-item.ts';
import type { Figure, FigurePoint } from '#lib/model/figure.ts';
import { formatNumber, formatPeriod } from '#lib/text/format.ts';
import { meetingText } from '#lib/text/meetings.ts';
import { areaMaterial } from '../areas/area-material.ts';

type Locals = Pick<App.Locals, 'warehouse' | 'simulated' | 'today'>;

const MOST = 5;
const CHOICE = { from: null, to: null, reference: null, rate: false, isPublic: false };

/** What stands out in some areas, as items for an agenda: figures whose latest month lies furthest outside what was expected. */
export async function signalProposals(locals: Locals, areaCodes: readonly string[]): Promise<ProposedItem[]> {
	const found: { item: ProposedItem; distance: number }[] = [];
	for (const code of areaCodes) {
		const made = await areaMaterial(locals.warehouse, code, CHOICE, locals.simulated, locals.today);
		for (const figure of made ? areaFigures(made.material) : []) {
			const outside = latestOutside(figure);
			if (outside) found.push({ item: proposalOf(figure, code, outside), distance: outside.distance });
		}
	}
	return found
		.sort((a, b) => b.distance - a.distance)
		.slice(0, MOST)
		.map(({ item }) => item);
}

type Outside = { month: string; value: number; low: number; high: number; distance: number };

/** The latest month where it lies outside its range; `distance` is how far, in widths of the range. */
function latestOutside({ series, reading }: Figure): Outside | null {
	const subject = series.find(({ role }) => role === 'subject');
	const known = subject?.points.filter((point): point is FigurePoint & { value: number } => point.value !== null);
	const last = known?.at(-1);
	const range = subject?.expected?.months.find(({ start }) => start === last?.start);
	if (!last || !range || reading === 'production' || reading === 'none') return null;
	const { low, high } = range;
	if (last.value >= low && last.value <= high) return null;
	const distance = Math.max(low - last.value, last.value - high) / Math.max(1, high - low);
	return { month: last.start, value: last.value, low, high, distance };
}

function proposalOf(figure: Figure, areaCode: string, { month, value, low, high }: Outside): ProposedItem {
	const words = meetingText.points;
	const area = figure.series.find(({ role }) => role === 'subject')?.areaName ?? '';
	const name = figure.indicatorName.replace(` (${figure.unit})`, '');
	const when = formatPeriod({ start: month, grain: 'month' });
	return {
		kind: 'signal',
		title: words.outside(name, area, value > high),
		why: words.outsideWhy(when, formatNumber(value), formatNumber(low), formatNumber(high)),
		notes: words.signal,
		activityId: null,
		decisionId: null,
		figure: usualFigure(figure.indicatorId, areaCode)
	};
}

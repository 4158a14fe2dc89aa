import { byDay, OCCASION_KINDS, type Occasion, type OccasionKind } from '../model/occasion.ts';
import { formatMonth } from '../text/format.ts';
import { yearWheelText } from '../text/year-wheel.ts';
import { fitText } from './text-width.ts';

/** **Unit**: pixels of the wheel's own view box. */
export const WHEEL_SIZE = { width: 1400, height: 860, inner: 114, ring: 33.5, band: 44 } as const;
const MONTHS = 12;
const BLOCK_LINES = 3;
const BLOCK_GAP = 140;
const COLUMN = 350; // width of what is written beside the wheel
const TEXT = 16.5;

/** Where what happens in a month is told before the rest of it: what the law wants and the meetings, releases last: they come each month. */
const FIRST: readonly OccasionKind[] = ['law', 'meeting', 'recurring', 'activity', 'release'];

/** A ring's part of a month: drawn strong where something falls in it. Angles are radians, clockwise from the top. */
export type WheelCell = {
	kind: OccasionKind;
	month: number;
	from: number;
	to: number;
	r0: number;
	r1: number;
	count: number;
	overdue: boolean;
};
export type WheelBlock = {
	month: number;
	name: string;
	side: 'left' | 'right';
	x: number;
	y: number;
	lines: { kind: OccasionKind; day: string; text: string }[];
	more: number;
	/** From the rim of the wheel to the block. */
	leader: { x1: number; y1: number; x2: number; y2: number };
};
export type WheelLayout = {
	centre: { x: number; y: number };
	cells: WheelCell[];
	months: { month: number; label: string; from: number; to: number; x: number; y: number }[];
	blocks: WheelBlock[];
	/** Angle of the day; null where it is another year's. */
	today: number | null;
};

/** Where everything of a year's wheel stands: a ring for each kind, twelve months, and the first things of each month beside it. */
export function yearWheelLayout(occasions: readonly Occasion[], year: number, today: string): WheelLayout {
	const { width, height, inner, ring, band } = WHEEL_SIZE;
	const centre = { x: width / 2, y: height / 2 };
	const rim = inner + OCCASION_KINDS.length * ring + band;
	const months = Array.from({ length: MONTHS }, (_, i) => i + 1);
	const ofMonth = (month: number) => occasions.filter(({ on }) => Number(on.slice(5, 7)) === month);
	const cells = months.flatMap((month) =>
		OCCASION_KINDS.map((kind, place): WheelCell => {
			const r1 = rim - band - place * ring;
			const own = ofMonth(month).filter((one) => one.kind === kind);
			const overdue = own.some(({ state }) => state === 'overdue');
			return { kind, month, ...spanOf(month), r0: r1 - ring, r1, count: own.length, overdue };
		})
	);
	return {
		centre,
		cells,
		months: months.map((month) => {
			const at = pointAt(centre, (month - 0.5) / MONTHS, rim - band / 2);
			return { month, label: formatMonth(month).slice(0, 3), ...spanOf(month), ...at };
		}),
		blocks: months.flatMap((month) => blockOf(month, ofMonth(month), centre, rim) ?? []),
		today: today.startsWith(`${year}-`) ? turn(shareOfYear(today)) : null
	};
}

function blockOf(
	month: number,
	own: readonly Occasion[],
	centre: { x: number; y: number },
	rim: number
): WheelBlock | null {
	if (own.length === 0) return null;
	const side = month <= MONTHS / 2 ? 'right' : 'left';
	const row = side === 'right' ? month - 1 : MONTHS - month;
	const y = centre.y + (row - 2.5) * BLOCK_GAP;
	const x = side === 'right' ? WHEEL_SIZE.width - COLUMN : COLUMN;
	const important = [...own].sort((a, b) => FIRST.indexOf(a.kind) - FIRST.indexOf(b.kind) || byDay(a, b));
	const shown = important.slice(0, own.length > BLOCK_LINES + 1 ? BLOCK_LINES : BLOCK_LINES + 1);
	const edge = pointAt(centre, (month - 0.5) / MONTHS, rim + 4);
	return {
		month,
		name: formatMonth(month),
		side,
		x,
		y,
		lines: [...shown].sort(byDay).map(({ kind, on, isMonth, title }) => ({
			kind,
			day: isMonth ? '' : String(Number(on.slice(8))),
			text: fitText(title, COLUMN - 48, TEXT)
		})),
		more: own.length - shown.length,
		leader: { x1: edge.x, y1: edge.y, x2: side === 'right' ? x - 12 : x + 12, y2: y - 40 }
	};
}

const turn = (share: number) => share * 2 * Math.PI;
const spanOf = (month: number) => ({ from: turn((month - 1) / MONTHS), to: turn(month / MONTHS) });

/** Months are equally wide, so that a day stands at its share of its month. */
function shareOfYear(day: string): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return (month - 1 + (date - 0.5) / length) / MONTHS;
}

function pointAt({ x, y }: { x: number; y: number }, share: number, radius: number) {
	return { x: x + radius * Math.sin(turn(share)), y: y - radius * Math.cos(turn(share)) };
}

/** What the wheel shows, in one sentence for those who do not see it. */
export function wheelSummary(occasions: readonly Occasion[], year: number): string {
	const counts = OCCASION_KINDS.flatMap((kind) => {
		const number = occasions.filter((one) => one.kind === kind).length;
		return number > 0 ? [yearWheelText.wheel.count(kind, number)] : [];
	});
	return yearWheelText.wheel.summary(year, counts);
}

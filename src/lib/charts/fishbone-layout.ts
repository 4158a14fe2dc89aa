import type { CauseView } from '#lib/analysis/causes/cause-views.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { PERSPECTIVES, UNPLACED, type Certainty, type Perspective } from '#lib/model/problem.ts';
import { causeNames, causeText } from '#lib/text/causes.ts';
import { wrapText } from './text-width.ts';

/** A line of a cause. **Unit**: pixels, `y` the base line from the top of its bone. */
export type BoneLine = {
	text: string;
	y: number;
	size: number;
	strong: boolean;
	quiet: boolean;
	indent: number;
	/** How sure its cause is, on the cause's first line: drawn before the text. */
	certainty: Certainty | null;
	/** The base line of its cause's first line: all its lines begin at the same place. */
	from: number;
};

/** A bone with its causes, above or below the spine. **Unit**: pixels. */
export type Bone = {
	perspective: Perspective;
	label: string;
	side: 'above' | 'below';
	/** Where its label stands, and where it meets the spine. */
	left: number;
	meets: number;
	lines: readonly BoneLine[];
	/** From its outer end to the spine. */
	height: number;
};

export type FishboneLayout = {
	width: number;
	height: number;
	spineY: number;
	head: { left: number; width: number; height: number; lines: readonly string[] };
	bones: readonly Bone[];
};

/** Drawn for a meeting room: it fills an A4 page on its side. **Unit**: pixels. */
export const FISHBONE_WIDTH = 1180;
const HEAD = 236;
const HEAD_SIZE = 21;
const SLANT = 64;
const LABEL = 40;
const GAP = 16;
const SIZES = [19, 17, 16] as const; // direct, behind, further behind
const INDENT = 20;
const TAIL = 16;

/**
 * The causes of a problem on a bone for each perspective: the three of the crime triangle always, the rest only where some
 * cause is in it. Causes behind others follow them, indented.
 */
export function fishboneLayout(title: string, causes: readonly CauseView[]): FishboneLayout {
	const inPerspective = groupBy(causes, ({ perspective }) => perspective);
	const shown = PERSPECTIVES.filter((one) => one !== UNPLACED || inPerspective.has(one));
	const headLeft = FISHBONE_WIDTH - HEAD;
	const column = (headLeft - TAIL) / 2;
	const room = column - SLANT - 3 * GAP;
	const placed = shown.map((perspective, index) => {
		const side = index < 2 ? ('above' as const) : ('below' as const);
		// A bone alone on its side stands between the two of the other.
		const slot = index < 2 ? index : shown.length === 3 ? 0.5 : index - 2;
		const left = TAIL + slot * column;
		const lines = boneLines(inPerspective.get(perspective) ?? [], room);
		const last = lines.at(-1)?.y ?? 0;
		return {
			perspective,
			label: causeNames.perspective[perspective],
			side,
			left,
			meets: left + SLANT,
			lines,
			height: LABEL + last + 2 * GAP
		};
	});
	const tallest = (side: Bone['side']) =>
		Math.max(0, ...placed.filter((bone) => bone.side === side).map(({ height }) => height));
	const bones = placed.map((bone) => ({ ...bone, height: tallest(bone.side) }));
	const headLines = wrapText(title, HEAD - 2 * GAP - 14, HEAD_SIZE, 8);
	const headHeight = headLines.length * HEAD_SIZE * 1.3 + 2 * GAP;
	const spineY = Math.max(tallest('above'), headHeight / 2) + 2;
	return {
		width: FISHBONE_WIDTH,
		height: Math.ceil(spineY + Math.max(tallest('below'), headHeight / 2) + 2),
		spineY,
		head: { left: headLeft, width: HEAD, height: headHeight, lines: headLines },
		bones
	};
}

function boneLines(causes: readonly CauseView[], room: number): BoneLine[] {
	const lines: BoneLine[] = [];
	let y = 0;
	const write = (cause: CauseView, depth: number) => {
		const size = SIZES[Math.min(depth, SIZES.length - 1)] ?? SIZES[0];
		const indent = depth * INDENT;
		y += depth === 0 && lines.length > 0 ? 10 : 4;
		const from = y + size * 1.25;
		const signWidth = size * 1.15;
		for (const [index, text] of wrapText(cause.text, room - indent - signWidth, size, 6).entries()) {
			y += size * 1.25;
			const certainty = index === 0 ? cause.certainty : null;
			lines.push({ text, y, size, strong: depth === 0, quiet: false, indent: indent + signWidth, certainty, from });
		}
		if (cause.addressed === 'none') {
			y += 19;
			const text = causeText.fishbone.noActivity;
			lines.push({ text, y, size: 15, strong: false, quiet: true, indent: indent + signWidth, certainty: null, from });
		}
		for (const one of cause.behind) write(one, depth + 1);
	};
	for (const cause of causes) write(cause, 0);
	if (causes.length > 0) return lines;
	const text = causeText.fishbone.none;
	return [
		{
			text,
			y: SIZES[1] * 1.25,
			size: SIZES[1],
			strong: false,
			quiet: true,
			indent: 0,
			certainty: null,
			from: SIZES[1] * 1.25
		}
	];
}

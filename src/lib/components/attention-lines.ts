import type { Attention } from '#lib/analysis/activity-attention.ts';
import { followUpText } from '#lib/text/follow-up.ts';

/** One thing that asks for attention. `strong` when it is wrong now, not only due soon or long unheard of. */
export type AttentionLine = { text: string; strong: boolean };

/** What asks for attention in an activity, the gravest first, in a few words each. */
export function attentionLines({ overdue, behind, silent, soon }: Attention): AttentionLine[] {
	const words = followUpText.attention;
	const lines: AttentionLine[] = [];
	if (overdue) lines.push({ text: words.overdue(overdue.days), strong: true });
	if (behind) lines.push({ text: words.behind, strong: true });
	if (soon) lines.push({ text: words.soon(soon.ends), strong: false });
	if (silent)
		lines.push({ text: silent.never ? words.never(silent.since) : words.silent(silent.since), strong: false });
	return lines;
}

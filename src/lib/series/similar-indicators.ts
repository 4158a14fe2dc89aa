import type { Indicator } from '../model/indicator.ts';
import { normaliseLabel } from '../model/label.ts';

const SHORTEST_STEM = 4; // letters; shorter words say too little
const MOST = 5;
const ENOUGH = 0.34; // share of the words that must be common

/** The indicators whose names share most words with a label, best first. Swedish compounds meet by their beginnings. */
export function similarIndicators(label: string, indicators: readonly Indicator[]): Indicator[] {
	const words = stemsOf(label);
	return indicators
		.map((indicator) => ({ indicator, share: shareOf(words, stemsOf(indicator.name)) }))
		.filter(({ share }) => share >= ENOUGH)
		.sort((a, b) => b.share - a.share || a.indicator.name.localeCompare(b.indicator.name, 'sv'))
		.slice(0, MOST)
		.map(({ indicator }) => indicator);
}

function stemsOf(label: string): string[] {
	return normaliseLabel(label)
		.split(/[^\p{L}\d]+/u)
		.filter((word) => word.length >= SHORTEST_STEM);
}

/** Words in common, as a share of those of the longer name. */
function shareOf(a: readonly string[], b: readonly string[]): number {
	const common = a.filter((word) => b.some((other) => sameStem(word, other))).length;
	return common / Math.max(1, a.length, b.length);
}

function sameStem(a: string, b: string): boolean {
	const length = Math.max(SHORTEST_STEM, Math.min(a.length, b.length) - 2);
	return a.slice(0, length) === b.slice(0, length);
}

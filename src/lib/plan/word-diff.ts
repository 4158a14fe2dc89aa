/** A run of words that both texts have, or only the earlier (`gone`) or the later (`new`). */
export type DiffPart = { kind: 'same' | 'gone' | 'new'; text: string };

const MOST_STEPS = 4_000_000; // word pairs; longer texts are shown whole beside each other

/**
 * What has changed between two texts, word by word. White space is no difference, nor a hyphen that a line break left in
 * a word.
 *
 * Source: the longest common subsequence (Wagner & Fischer 1974).
 */
export function wordDiff(before: string, after: string): DiffPart[] {
	const [a, b] = [wordsOf(before), wordsOf(after)];
	if (a.length * b.length > MOST_STEPS) return joined([...parts('gone', a), ...parts('new', b)]);
	const [left, right] = [a.map(bare), b.map(bare)];
	// lengths[i][j]: the longest common run from word i of the earlier and word j of the later text on.
	const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
	const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		const row = lengths[i];
		if (!row) break;
		for (let j = b.length - 1; j >= 0; j--) {
			row[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	}
	const found: DiffPart[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && left[i] === right[j]) {
			found.push({ kind: 'same', text: b[j] ?? '' });
			i++;
			j++;
		} else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
			found.push({ kind: 'gone', text: a[i] ?? '' });
			i++;
		} else {
			found.push({ kind: 'new', text: b[j] ?? '' });
			j++;
		}
	}
	return joined(found);
}

function wordsOf(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== '');
}

function bare(word: string): string {
	return word.replace(/(?<=\p{L})[-\u00ad](?=\p{Ll})/gu, '');
}

function parts(kind: DiffPart['kind'], words: readonly string[]): DiffPart[] {
	return words.map((text) => ({ kind, text }));
}

/** Words of one kind that follow on each other as one part; what is gone stands before what is new. */
function joined(found: readonly DiffPart[]): DiffPart[] {
	const runs: DiffPart[] = [];
	let gone: string[] = [];
	let fresh: string[] = [];
	const close = () => {
		if (gone.length > 0) runs.push({ kind: 'gone', text: gone.join(' ') });
		if (fresh.length > 0) runs.push({ kind: 'new', text: fresh.join(' ') });
		[gone, fresh] = [[], []];
	};
	for (const { kind, text } of found) {
		if (kind === 'gone') gone.push(text);
		else if (kind === 'new') fresh.push(text);
		else {
			close();
			const last = runs.at(-1);
			if (last?.kind === 'same') runs[runs.length - 1] = { kind, text: `${last.text} ${text}` };
			else runs.push({ kind, text });
		}
	}
	close();
	return runs;
}

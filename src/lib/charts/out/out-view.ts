import type { Figure } from '#lib/model/figure.ts';
import type { OutBlock, OutDefinition, OutSource, OutView } from '#lib/model/out-document.ts';
import { layoutText } from '#lib/text/layout.ts';
import { outText } from '#lib/text/out.ts';
import { chartFileName } from '../chart-content.ts';
import { closingBlocks } from './closing-blocks.ts';

/** How numbers of a view may be used, and when it was taken out. Days are ISO dates. */
export type Circumstances = {
	simulated: boolean;
	/** Figures below municipality level: all of them, or with small ones hidden; null where it does not matter. */
	handling: Figure['handling'] | null;
	today: string;
	/** Null for now. */
	asOf: string | null;
};

export type ViewParts = {
	title: string;
	/** What the view is of, in one line. */
	about: string;
	/** What the file is called, in any letters. */
	name: string;
	blocks: readonly OutBlock[];
	sources: readonly OutSource[];
	definitions: readonly OutDefinition[];
};

/** A view as it goes out: its title block with all marks, its parts, then sources and definitions. */
export function outView(parts: ViewParts, { simulated, handling, today, asOf }: Circumstances): OutView {
	const marks = [
		...(simulated ? [outText.simulated] : []),
		...(handling === 'internal' ? [outText.internal] : handling === 'public' ? [outText.public] : [])
	];
	const made = asOf === null ? outText.madeOn(today) : outText.asOf(asOf);
	const fileName = chartFileName([parts.name, ...(simulated ? ['simulerad'] : [])].join(' '));
	return {
		title: parts.title,
		about: parts.about,
		marks,
		fileName,
		footer: [...(simulated ? [outText.simulated] : []), layoutText.product, parts.title, made].join(' · '),
		upright: true,
		contents: true,
		captions: true,
		sources: parts.sources,
		definitions: parts.definitions,
		blocks: [
			{ kind: 'heading', level: 1, text: parts.title },
			...marks.map((text): OutBlock => ({ kind: 'paragraph', text, emphasis: 'mark' })),
			...(simulated ? [{ kind: 'paragraph' as const, text: outText.simulatedNote }] : []),
			...(parts.about === '' ? [] : [{ kind: 'paragraph' as const, text: parts.about }]),
			{ kind: 'paragraph', text: `${made} · ${layoutText.product}`, emphasis: 'quiet' },
			...parts.blocks,
			...closingBlocks(parts.sources, parts.definitions)
		]
	};
}

/** The one handling of some figures: what is internal in any is internal in all. */
export function handlingOf(figures: readonly Pick<Figure, 'handling'>[]): Figure['handling'] | null {
	const all = new Set(figures.map(({ handling }) => handling));
	return all.has('internal') ? 'internal' : all.has('public') ? 'public' : null;
}

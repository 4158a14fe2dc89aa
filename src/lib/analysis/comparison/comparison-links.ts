import { VIEW_PARAMETERS } from '../../model/view-choice.ts';

const PATH = '/jamfor';
const AREAS = ['omrade', 'alla', 'inom'];
const KEPT = [...AREAS, 'matt', 'period', 'referens', 'skala', 'forsta', 'bredvid', ...VIEW_PARAMETERS];

/** The address of a comparison as it is, with some parameters changed; null takes one away. */
export function comparisonHref(search: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
	const kept = new URLSearchParams([...search].filter(([name, value]) => KEPT.includes(name) && value !== ''));
	for (const [name, value] of Object.entries(changes)) {
		kept.delete(name);
		if (value !== null) kept.set(name, value);
	}
	return kept.size > 0 ? `${PATH}?${kept}` : PATH;
}

/** Where the buttons of a chart lead. */
export function comparisonChartLinks(search: URLSearchParams, chart: string) {
	const page = comparisonHref(search, {});
	const query = page.slice(PATH.length);
	return { csv: `${PATH}/${chart}.csv${query}`, svg: `${PATH}/${chart}.svg${query}`, anchor: `${page}#${chart}` };
}

/** The address of a comparison of these areas. */
export function comparisonOf(codes: readonly string[], more: Readonly<Record<string, string>> = {}): string {
	const search = new URLSearchParams([...codes.map((code) => ['omrade', code]), ...Object.entries(more)]);
	return `${PATH}?${search}`;
}

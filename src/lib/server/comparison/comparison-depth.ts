import type { Comparison, Pair } from '#lib/analysis/comparison/compare-areas.ts';
import { comparisonChartLinks, comparisonHref } from '#lib/analysis/comparison/comparison-links.ts';
import { verdictText } from '#lib/charts/comparison/verdict-text.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatList, formatNumber } from '#lib/text/format.ts';
import { drawnOnce } from '../figures/chart-views.ts';
import { comparisonCharts, indicatorComparison, MOST_DRAWN } from './comparison-figures.ts';
import type { ComparisonSetup } from './comparison-material.ts';
import { funnelRefusalText, refusalText } from './comparison-refusals.ts';
import { periodText } from '#lib/charts/comparison/comparison-values.ts';

/** What the page shows of one indicator in depth; undefined where there is no such indicator. */
export async function comparisonDepth(setup: ComparisonSetup, search: URLSearchParams, simulated: boolean) {
	const found = await indicatorComparison(setup, simulated);
	if (!found) return undefined;
	const { indicator, figure, funnel, beside } = found;
	const base = { id: indicator.id, name: indicator.name, definition: indicator.definition };
	if (!figure) {
		return {
			...base,
			refused: found.refused ? refusalText(found.refused) : compareText.refused['not-measured'],
			shown: null
		};
	}
	const { comparison } = figure;
	const charts = comparisonCharts(found);
	const view = (name: string) => {
		const chart = charts.get(name);
		return chart ? drawnOnce(chart.madeOf, comparisonChartLinks(search, name), chart.content) : null;
	};
	return {
		...base,
		refused: null,
		shown: {
			says: verdictText(comparison),
			period: comparison.period,
			periods: comparison.periods.map((start) => ({ value: start, label: periodText(comparison, start) })),
			first: comparison.first,
			boxes: boxesOf(comparison),
			levels: view('senaste'),
			overTime: view('tid'),
			tooMany:
				comparison.areas.length > MOST_DRAWN ? compareText.overTime.tooMany(comparison.areas.length, MOST_DRAWN) : null,
			funnel: view('tratt'),
			noFunnel: funnel && 'refused' in funnel ? funnelRefusalText(funnel) : null,
			referenceLacks: found.referenceLacks ? compareText.referenceLacks['no-figures'](found.referenceLacks) : null,
			pairs: {
				title: compareText.pairs.title(comparison.first.name),
				lead: compareText.pairs.lead[comparison.kind],
				estimate: comparison.kind === 'count' ? compareText.pairs.columns.ratio : compareText.pairs.columns.difference,
				rows: comparison.pairs.map((pair) => pairRow(comparison, pair)),
				family: compareText.pairs.family(comparison.family.made, comparison.family.alone)
			},
			beside: beside
				? {
						lead: `${besideLead(indicator, beside.indicator)} ${compareText.beside.near[beside.near]}`.trim(),
						reported: view('anmalt'),
						perceived: view('upplevt'),
						says: [
							compareText.heading(indicator.name, verdictText(comparison)),
							compareText.heading(beside.indicator.name, verdictText(beside.figure.comparison))
						],
						caution: [
							...compareText.beside.caution,
							...([indicator, beside.indicator].some(({ reading }) => reading === 'activity-driven')
								? [compareText.beside.activity]
								: [])
						],
						choices: found.besideChoices
							.filter(({ id }) => id !== beside.indicator.id)
							.slice(0, MOST_BESIDE)
							.map(({ id, name }) => ({ name, href: `${comparisonHref(search, { bredvid: id })}#bredvid` }))
					}
				: null
		}
	};
}

type Named = { name: string; reading: string };

function besideLead(own: Named, other: Named): string {
	const [reported, perceived] = own.reading === 'survey' ? [other, own] : [own, other];
	return compareText.beside.lead(reported.name, perceived.name);
}

function pairRow({ kind, first }: Comparison, { name, verdict, result }: Pair) {
	if (result.refused !== null) return { name, estimate: '–', limits: '', says: compareText.pair[result.refused] };
	const { estimate, low, high } = result;
	const write = (value: number) => (kind === 'share' ? formatNumber(value * 100, 1) : formatNumber(value, 2));
	const says = verdict === 'unclear' ? compareText.pairs.says.unclear : compareText.pairs.says[verdict](first.name);
	if (!Number.isFinite(high)) return { name, estimate: compareText.pairs.more(write(low)), limits: '', says };
	return {
		name,
		estimate: compareText.pairs.estimate(write(estimate), kind),
		limits: compareText.pairs.limits(write(low), write(high)),
		says
	};
}

/** What can be seen, what cannot, and what the numbers say nothing of: three short texts. */
function boxesOf({ first, pairs, areas, reference, kind, leftOut }: Comparison) {
	const words = compareText.boxes;
	const names = (verdict: Pair['verdict']) =>
		pairs.filter((pair) => pair.verdict === verdict && pair.result.refused === null).map(({ name }) => name);
	const clear = pairs.filter(({ verdict }) => verdict !== 'unclear');
	const at = (position: 'above' | 'below' | 'similar') =>
		areas.filter((area) => area.position?.position === position).map(({ name }) => name);
	const short = (list: readonly string[]) =>
		list.length > MOST_NAMED ? compareText.areasCount(list.length) : formatList(list);
	const told = (position: 'above' | 'below' | 'similar') =>
		reference && at(position).length > 0 ? [words.reference[position](short(at(position)), reference.name)] : [];
	const sees = [
		...(clear.length > 0
			? [
					compareText.verdict({
						first: first.name,
						above: names('above'),
						below: names('below'),
						unclear: [],
						refused: [],
						reference: null
					})
				]
			: []),
		...told('above'),
		...told('below')
	];
	const cannot = [
		...(names('unclear').length > 0 ? [words.between(short(names('unclear')), first.name)] : []),
		...told('similar'),
		...(leftOut.length > 0 ? [words.lacking(short(leftOut.map(({ name }) => name)))] : [])
	];
	return {
		sees: sees.length > 0 ? sees : [words.noneClear],
		cannot: cannot.length > 0 ? cannot : [words.allClear],
		unknown: [words.why[kind]]
	};
}

const MOST_NAMED = 5;
/** Other measures offered to stand beside. */
const MOST_BESIDE = 8;

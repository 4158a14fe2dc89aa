import { overviewOf } from '#lib/analysis/comparison/overview.ts';
import { uncommonMeasures } from '#lib/analysis/comparison/uncommon-measures.ts';
import type { Comparison } from '#lib/analysis/comparison/compare-areas.ts';
import { comparisonHref } from '#lib/analysis/comparison/comparison-links.ts';
import { levelText, limitsText, periodText } from '#lib/charts/comparison/comparison-values.ts';
import { verdictText } from '#lib/charts/comparison/verdict-text.ts';
import { groupBy } from '#lib/model/group-by.ts';
import { compareText } from '#lib/text/compare.ts';
import { formatList } from '#lib/text/format.ts';
import { compareIndicator, comparisonValues, type ComparisonSetup } from './comparison-material.ts';
import { refusalText } from './comparison-refusals.ts';

/** Years back from the latest figures that the overview looks for a common period in. */
const YEARS_BACK = 4;
/** Areas that get a column each. */
const MOST_COLUMNS = 4;

/** Every measure that the chosen areas have in common, in the catalogue's groups, and those that cannot be compared. */
export async function comparisonOverview(setup: ComparisonSetup, search: URLSearchParams) {
	const { chosen, indicators, measured } = setup;
	const codes = new Set(chosen.areas.map(({ code }) => code));
	const latest = measured.filter(({ code }) => codes.has(code)).map(({ to }) => to ?? '');
	const year = Number(latest.sort().at(-1)?.slice(0, 4) ?? '0');
	const from = `${String(Math.max(1, year - YEARS_BACK)).padStart(4, '0')}-01-01`;
	const values = await comparisonValues(setup, [], { from, withReference: false });
	const byIndicator = groupBy(values.rows, ({ indicatorId }) => indicatorId);
	const named = indicators.filter(({ id }) => byIndicator.has(id));
	const uncommon = uncommonMeasures(chosen.areas, named, values.rows);
	const common = named.filter(({ id }) => !uncommon.some(({ measure }) => measure.id === id));
	const results = common.map((indicator) => {
		const own = { ...values, rows: byIndicator.get(indicator.id) ?? [] };
		const alone = { ...setup, reference: { candidates: [], lacks: null }, choice: { ...setup.choice, period: null } };
		return { indicator, result: compareIndicator(alone, own, indicator).result };
	});
	const { rows, made } = overviewOf(results.flatMap(({ result }) => ('refused' in result ? [] : [result])));
	const groupOf = new Map(indicators.map(({ id, groupName }) => [id, groupName]));
	const areas = chosen.areas.length <= MOST_COLUMNS ? chosen.areas.map(({ code, name }) => ({ code, name })) : [];
	return {
		areas,
		made,
		groups: [...groupBy(rows, ({ indicator }) => groupOf.get(indicator.id) ?? '')].map(([name, own]) => ({
			name,
			rows: own.map((comparison) => ({
				id: comparison.indicator.id,
				name: comparison.indicator.name,
				href: comparisonHref(search, { matt: comparison.indicator.id }),
				period: periodText(comparison, comparison.period),
				cells: areas.map(({ code }) => cellOf(comparison, code)),
				span: spanOf(comparison),
				says: verdictText(comparison),
				clear: comparison.pairs.some(({ verdict }) => verdict !== 'unclear')
			}))
		})),
		refused: [
			...results.flatMap(({ indicator, result }) =>
				'refused' in result ? [compareText.refused.named(indicator.name, refusalText(result.refused))] : []
			),
			...uncommon.map(({ measure, having, others }) =>
				others
					? compareText.refused['other-question'](
							measure.name,
							formatList(having),
							formatList(others.names),
							formatList(others.measures.map((one) => `${one.name} (${one.unit})`))
						)
					: compareText.refused['only-in'](measure.name, formatList(having))
			)
		]
	};
}

function cellOf(comparison: Comparison, code: string): { value: string; limits: string } {
	const area = comparison.areas.find((one) => one.code === code);
	if (area) return { value: levelText(comparison, area.latest.level), limits: limitsText(comparison, area.latest) };
	const lacking = comparison.leftOut.find((one) => one.code === code);
	return { value: '', limits: lacking ? compareText.lacks[lacking.refused] : '' };
}

function spanOf(comparison: Comparison): string {
	const [highest, lowest] = [comparison.areas[0], comparison.areas.at(-1)];
	if (!highest || !lowest) return '';
	const text = (area: typeof highest) => levelText(comparison, area.latest.level);
	return compareText.overview.span(text(lowest), lowest.name, text(highest), highest.name);
}

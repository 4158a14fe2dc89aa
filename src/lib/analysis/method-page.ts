import type { BaseMethod } from './effect/method-plan.ts';
import { CALIBRATION, type CalibrationRow } from '../stats/calibration.ts';
import { THRESHOLDS } from '../stats/thresholds.ts';
import { methodText, type ThresholdForm } from '../text/methods.ts';

export type MethodId = keyof typeof methodText.methods;

/** Where each method of the decision tree is told of; null where nothing is computed. */
export const METHOD_ID: Record<BaseMethod, MethodId | null> = {
	none: null,
	'wilson-only': 'andelar',
	'newcombe-deff': 'andelar',
	'newcombe-assumed-deff': 'andelar',
	'exact-conditional-display-only': 'exakt-kvot',
	'its-quasipoisson-monthly': 'avbruten-serie',
	'its-quasipoisson-quarterly(aggregated)': 'avbruten-serie',
	'its-quasipoisson-quarterly': 'avbruten-serie',
	'same-season-rate-ratio': 'samma-sasong',
	'prediction-interval': 'prediktionsintervall',
	'two-period-rate-ratio': 'tva-ar',
	'mann-kendall+sen': 'utveckling',
	'quasipoisson-slope': 'utveckling',
	'quasipoisson-slope+season': 'utveckling'
};

type ThresholdKey = keyof typeof THRESHOLDS;
/** One sentence for each threshold: a new one without its sentence does not compile. */
const MEANINGS: Record<ThresholdKey, readonly [string, ThresholdForm]> = methodText.thresholds;

export type ThresholdRow = { key: string; value: number; meaning: string; form: ThresholdForm };

/** Every threshold with its meaning, in the order of `THRESHOLDS`. */
export function thresholdRows(): ThresholdRow[] {
	const isKey = (key: string): key is ThresholdKey => key in MEANINGS;
	return Object.keys(THRESHOLDS)
		.filter(isKey)
		.map((key) => {
			const [meaning, form] = MEANINGS[key];
			return { key, value: THRESHOLDS[key], meaning, form };
		});
}

/** A design of the calibration in words: «Avbruten tidsserie, månader: 24 före och 12 efter». */
export function designName(design: string): string {
	const parts = Object.entries(methodText.designParts);
	const [key, name] = parts.find(([part]) => design.startsWith(part)) ?? ['', design];
	const rest = design.slice(key.length).replace(/^-/, '');
	const ofMonths = rest.includes('of-months') && !key.includes('of-months') ? [methodText.ofMonths] : [];
	const numbers = rest.match(/\d+/g) ?? [];
	const [first, second, third] = numbers;
	const told: string[] = [];
	if (key === 'trend' && first !== undefined) {
		told.push(methodText.trendLength(first, rest.startsWith(`${first}-months`) ? 'months' : 'years'));
	} else if (first !== undefined && second !== undefined) told.push(methodText.before(first, second));
	if (third !== undefined) told.push(methodText.areaCount(Number(third)));
	const extra = [...told, ...ofMonths].join(', ');
	return extra === '' ? name : `${name}: ${extra}`;
}

/** The calibration as rows of a table, promised designs apart from those without a promise. */
export function calibrationRows(): { promised: string[][]; drifting: string[][] } {
	const cells = (promised: boolean) => CALIBRATION.rows.filter((row) => row.promised === promised).map(toCells);
	return { promised: cells(true), drifting: cells(false) };
}

function toCells(row: CalibrationRow): string[] {
	const alarms = [0, 0.25, 0.5].map((autocorrelation) => {
		const found = row.alarms.find((one) => one.autocorrelation === autocorrelation);
		return found ? methodText.alarms(found.falseAlarms, found.highest) : '';
	});
	const largest = row.power.reduce<CalibrationRow['power'][number] | null>(
		(least, one) => (least === null || one.ratio < least.ratio ? one : least),
		null
	);
	const [first, last] = [largest?.byMean[0], largest?.byMean.at(-1)];
	const power = first && last ? methodText.powerRange(first.mean, first.power, last.mean, last.power) : '';
	return [designName(row.design), ...alarms, methodText.alarms(row.coverage, row.lowestCoverage), power];
}

import { calibrationRows, thresholdRows } from '#lib/analysis/method-page.ts';
import { CALIBRATION } from '#lib/stats/calibration.ts';
import { THRESHOLDS } from '#lib/stats/thresholds.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	thresholds: thresholdRows(),
	calibration: calibrationRows(),
	promised: CALIBRATION.promised,
	suppressBelow: THRESHOLDS.suppressBelow,
	designEffect: THRESHOLDS.assumedDesignEffect
});

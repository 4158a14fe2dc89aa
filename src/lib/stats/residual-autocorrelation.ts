import { at, dot } from './matrix.ts';
import { chiSquareUpper } from './chi-square.ts';

/**
 * Autocorrelation at lags 1 to `lags` of residuals in time order, about their mean.
 * **Unit**: -1 to 1. **Source**: Box & Jenkins 1970. **Errors**: an empty list where the residuals do not vary or are too few.
 */
export function autocorrelation(residuals: readonly number[], lags: number): number[] {
	const mean = residuals.reduce((sum, value) => sum + value, 0) / residuals.length;
	const centred = residuals.map((value) => value - mean);
	const total = dot(centred, centred);
	if (!(total > 0) || lags >= residuals.length) return [];
	return Array.from({ length: lags }, (_, i) => dot(centred.slice(i + 1), centred) / total);
}

/** Durbin–Watson's statistic: about 2 without autocorrelation. **Source**: Durbin & Watson 1950. **Errors**: null without variation. */
export function durbinWatson(residuals: readonly number[]): number | null {
	const total = dot(residuals, residuals);
	if (!(total > 0)) return null;
	return residuals.slice(1).reduce((sum, value, i) => sum + (value - at(residuals, i)) ** 2, 0) / total;
}

/** p of Ljung & Box 1978 for no autocorrelation up to lag `lags`. **Errors**: null where there is nothing to correlate. */
export function ljungBoxP(residuals: readonly number[], lags: number): number | null {
	const n = residuals.length;
	const correlations = autocorrelation(residuals, lags);
	if (correlations.length === 0) return null;
	const sum = correlations.reduce((total, r, i) => total + (r * r) / (n - i - 1), 0);
	return chiSquareUpper(n * (n + 2) * sum, lags);
}

/** Above this the model does not describe the series, and no factor mends it. */
const CEILING = 0.8;

/** Where the fit has more coefficients per value than this, the correction would be mostly noise, and the quantiles are wide enough. */
const MOST_TAKEN = 0.3;
/** At most this many values are a short series to {@link autoregressiveInflation}: three years of months. */
const SHORT = 36;

/**
 * How much wider a standard error is for residuals that follow each other as an AR(1): √((1+r)/(1−r)).
 *
 * `r` is the correlation of neighbouring residuals plus `coefficients`/n for what the fit took away, held between 0 and 0.8. In a short
 * series the fit takes away more: there it is (n·r₁ + coefficients + 1)/(n − coefficients − 2).
 * **Unit**: a factor of 1 or more. **Source**: the variance of a mean of AR(1) values (Bayley & Hammersley 1946); the correction for short
 * series is the project's own, set by measurement. **Assumes** evenly spaced periods; at a true correlation of 0.7 the limits are still too
 * narrow. **Errors**: 1 where nothing varies.
 */
export function autoregressiveInflation(residuals: readonly number[], coefficients: number): number {
	const [first] = autocorrelation(residuals, 1);
	if (first === undefined) return 1;
	const n = residuals.length;
	const isShort = n <= SHORT && coefficients <= MOST_TAKEN * n;
	const corrected = isShort ? (n * first + coefficients + 1) / (n - coefficients - 2) : first + coefficients / n;
	const r = Math.min(Math.max(corrected, 0), CEILING);
	return Math.sqrt((1 + r) / (1 - r));
}

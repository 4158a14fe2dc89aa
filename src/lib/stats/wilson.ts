/** The 97.5th percentile of the standard normal distribution: 95 % two-sided. */
export const Z95 = 1.959963984540054;

/**
 * 95 % limits for a share by Wilson's score method, from the share and the (effective) number of respondents.
 * **Unit**: `share` and limits 0–1; `n` respondents. **Assumes** independent answers: divide `n` by the design effect first.
 * **Source**: Wilson 1927, J. Am. Stat. Assoc. 22:209. **Errors**: null where `n` is not above 0 or the share is outside 0–1.
 */
export function wilsonInterval(share: number, n: number, z = Z95): { low: number; high: number } | null {
	if (!(n > 0) || !(share >= 0 && share <= 1)) return null;
	const centre = share + (z * z) / (2 * n);
	const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
	const scale = 1 + (z * z) / n;
	return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

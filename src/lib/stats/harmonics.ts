import type { Term } from './glm.ts';

/**
 * Sine and cosine columns for a yearly rhythm: K pairs, named `sin1`, `cos1`, `sin2` …
 * **Unit**: `season` is the month 1–12 or quarter 1–4, `perYear` 12 or 4. A pair at half of `perYear` (the second of quarters) has
 * no sine of its own and gives the cosine alone. **Source**: Lopez Bernal et al. 2017, Int. J. Epidemiol. 46:348.
 */
export function harmonicTerms(season: readonly number[], perYear: number, pairs: number): Term[] {
	const terms: Term[] = [];
	for (let k = 1; k <= pairs && k <= perYear / 2; k++) {
		const angle = (position: number) => (2 * Math.PI * k * position) / perYear;
		if (k < perYear / 2) terms.push({ name: `sin${k}`, values: season.map((position) => Math.sin(angle(position))) });
		terms.push({ name: `cos${k}`, values: season.map((position) => Math.cos(angle(position))) });
	}
	return terms;
}

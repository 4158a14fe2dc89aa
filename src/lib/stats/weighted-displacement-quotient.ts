import { at } from './matrix.ts';
import { ratioOfRateRatios, type BeforeAfter } from './ratio-of-rate-ratios.ts';
import { isRefused, refuse, type Refused } from './refused.ts';
import { THRESHOLDS } from './thresholds.ts';
import { drawPoisson, seededRandom } from './seeded-random.ts';

/** The place where something was done, the ring around it, and a control area. */
export type DisplacementPlaces = { response: BeforeAfter; buffer: BeforeAfter; control: BeforeAfter };

export type Quotient = {
	/** Events fewer after than before in the response area, no control. */
	grossEffect: number;
	/** Fall of the response area's share of the control, a ratio. */
	netEffect: number;
	/** −netEffect: below 0 is success. */
	success: number;
	/** Change of the buffer's share of the control. */
	buffer: number;
	/** Buffer over success: above 0 the benefit spread, below 0 crime moved; below −1 more moved than was prevented. */
	quotient: number;
	/** Events prevented in response area and buffer together, had both followed the control. */
	totalNetEffect: number;
};

/**
 * The parts of the weighted displacement quotient.
 * **Unit**: events for the gross and total net effect, the rest ratios. **Source**: Bowers & Johnson 2003; Guerette 2009, Tool Guide 10,
 * appendix B. **Assumes** that both areas would have followed the control.
 * **Minimum data**: events in the control in both periods. To show, use {@link displacementQuotient}, which asks for much more.
 * **Errors**: refused `bad-input`, `too-few-events`, or `no-variation` where the response area followed the control exactly.
 */
export function quotientParts({ response, buffer, control }: DisplacementPlaces): Quotient | Refused {
	const counts = [response, buffer, control].flatMap(({ before, after }) => [before, after]);
	if (!counts.every((count) => count >= 0 && Number.isFinite(count))) return refuse('bad-input');
	if (!(control.before > 0 && control.after > 0)) return refuse('too-few-events');
	const change = ({ before, after }: BeforeAfter) => after / control.after - before / control.before;
	const prevented = ({ before, after }: BeforeAfter) => (before * control.after) / control.before - after;
	const success = change(response);
	if (success === 0) return refuse('no-variation');
	return {
		grossEffect: response.before - response.after,
		netEffect: -success,
		success,
		buffer: change(buffer),
		quotient: change(buffer) / success,
		totalNetEffect: prevented(response) + prevented(buffer)
	};
}

export type QuotientResult = Quotient & { low: number; median: number; high: number };
export type NoSuccess = { refused: 'no-success' };

/**
 * The weighted displacement quotient with bootstrap limits, only where there was something to displace.
 * **Source**: as {@link quotientParts}; parametric Poisson bootstrap, percentile limits. **Assumes** Poisson counts.
 * **Minimum data**: 100 events in each cell, and limits for the response area against the control (`dispersion` included) wholly below 1.
 * **Errors**: refused `no-success`, `too-few-events` or what the parts refuse.
 */
export function displacementQuotient(
	places: DisplacementPlaces,
	{ seed, draws = 4000, dispersion = 1 }: { seed: number; draws?: number; dispersion?: number }
): QuotientResult | Refused | NoSuccess {
	const parts = quotientParts(places);
	if (isRefused(parts)) return parts;
	const counts = [places.response, places.buffer, places.control].flatMap(({ before, after }) => [before, after]);
	if (Math.min(...counts) < THRESHOLDS.quotientCell) return refuse('too-few-events');
	const response = ratioOfRateRatios(places.response, places.control, { dispersion });
	if (isRefused(response)) return response;
	if (response.high >= 1) return { refused: 'no-success' };
	const [low, median, high] = bootstrapQuotient(places, seed, draws);
	return { ...parts, low, median, high };
}

/** The 2.5th, 50th and 97.5th percentiles of the quotient over `draws` Poisson redraws of all six counts, the same for the same seed. */
export function bootstrapQuotient(places: DisplacementPlaces, seed: number, draws: number): [number, number, number] {
	const random = seededRandom(seed);
	const redraw = ({ before, after }: BeforeAfter) => ({
		before: drawPoisson(before, random),
		after: drawPoisson(after, random)
	});
	const quotients: number[] = [];
	for (let draw = 0; draw < draws; draw++) {
		const response = redraw(places.response);
		const drawn = quotientParts({ response, buffer: redraw(places.buffer), control: redraw(places.control) });
		if (!isRefused(drawn)) quotients.push(drawn.quotient);
	}
	quotients.sort((a, b) => a - b);
	const share = (p: number) => at(quotients, Math.round(p * (quotients.length - 1)));
	return [share(0.025), share(0.5), share(0.975)];
}

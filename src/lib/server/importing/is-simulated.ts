import { isSample } from '../examples/samples.ts';
import type { Reading } from './reading.ts';

/** True for a file of the simulated example, and for a plan that was written out of it. */
export function isSimulated({ sha256, plan }: Pick<Reading, 'sha256' | 'plan'>): boolean {
	return isSample(sha256) || plan?.stated?.simulated === true;
}

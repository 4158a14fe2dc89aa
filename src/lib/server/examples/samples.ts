import { z } from 'zod';
import manifestJson from '../../../../data/samples/manifest.json';
import { SourceKind } from '#lib/model/source.ts';

const Manifest = z.array(
	z.object({
		file: z.string(),
		kind: SourceKind,
		sha256: z.string(),
		publisher: z.string(),
		publishedOn: z.iso.date()
	})
);
/** The files of the simulated example. */
export const SAMPLES = Manifest.parse(manifestJson);
/** Who stands as publisher of them all. */
export const SAMPLE_PUBLISHER = SAMPLES[0]?.publisher ?? '';
const HASHES: ReadonlySet<string> = new Set(SAMPLES.map(({ sha256 }) => sha256));

/** True for a file of the simulated example, which must never be read in among real figures. */
export function isSample(sha256: string): boolean {
	return HASHES.has(sha256);
}

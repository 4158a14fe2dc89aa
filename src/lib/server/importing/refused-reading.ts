import type { Finding } from '#lib/model/finding.ts';
import { sha256Of } from './hash.ts';
import type { Reading } from './reading.ts';

/** A file of which nothing can be used, and why. */
export function refusedReading(bytes: Uint8Array, file: string, findings: readonly Finding[]): Reading {
	return {
		file,
		sha256: sha256Of(bytes),
		size: bytes.byteLength,
		refused: true,
		kind: null,
		importer: '',
		importerVersion: 0,
		publisher: '',
		title: '',
		series: null,
		news: null,
		shapes: null,
		plan: null,
		parsed: null,
		review: null,
		rejected: [],
		findings,
		personalData: [],
		changes: null,
		tables: [],
		mapping: null,
		mappingLayout: ''
	};
}

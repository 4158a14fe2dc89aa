import type { politeFetch } from './polite-fetch.ts';

/** What a person asks for: municipalities by code, and years. */
export type ConnectorRequest = { areaCodes: readonly string[]; from: number; to: number };

/** A file as fetched: it goes through the same door as one that a person hands over. */
export type FetchedFile = { name: string; bytes: Uint8Array; publisher: string };

/** A publisher whose figures can be fetched. `progress` is told the share fetched, 0–1. */
export type Connector = {
	id: string;
	fetch(
		request: ConnectorRequest,
		get: ReturnType<typeof politeFetch>,
		progress: (share: number) => void
	): Promise<FetchedFile>;
};

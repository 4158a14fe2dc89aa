import { randomBytes } from 'node:crypto';
import type { FetchTrouble } from '#lib/model/fetch-trouble.ts';
import type { Inbox } from '../importing/inbox.ts';
import { logError } from '../log.ts';
import type { Connector, ConnectorRequest } from './connector.ts';
import { FetchFailed, politeFetch, type Surroundings } from './polite-fetch.ts';

/** A fetch that goes on or is over. `inboxId` is where the file waits to be looked at. */
export type FetchJob = {
	id: string;
	connector: string;
	request: ConnectorRequest;
	progress: number;
	state: 'fetching' | 'fetched' | 'failed';
	inboxId: string | null;
	trouble: { code: FetchTrouble; status: number | null } | null;
};

export type FetchJobs = ReturnType<typeof openFetchJobs>;

const MOST_KEPT = 20;

/** Fetches in the background, one job at a time for each publisher; what comes is handed to the inbox like any file. */
export function openFetchJobs(
	connectors: readonly Connector[],
	inbox: Pick<Inbox, 'receive'>,
	around: Omit<Surroundings, 'signal'>,
	today: () => string
) {
	const jobs = new Map<string, { job: FetchJob; abort: AbortController; done: Promise<void> }>();

	async function run(job: FetchJob, connector: Connector, signal: AbortSignal): Promise<void> {
		try {
			const get = politeFetch({ ...around, signal });
			const file = await connector.fetch(job.request, get, (share) => (job.progress = share));
			job.inboxId = (await inbox.receive(file.bytes, file.name, today())).id;
			job.state = 'fetched';
		} catch (error) {
			job.state = 'failed';
			if (error instanceof FetchFailed) job.trouble = { code: error.code, status: error.status };
			else {
				job.trouble = { code: 'strange-answer', status: null };
				logError(job.id, `fetching from ${connector.id}`, error);
			}
		}
	}

	return {
		connectors: connectors.map(({ id }) => id),

		/** Begins to fetch; the same job is given back while it goes on. Undefined for an unknown publisher. */
		start(connectorId: string, request: ConnectorRequest): FetchJob | undefined {
			const connector = connectors.find(({ id }) => id === connectorId);
			if (!connector) return undefined;
			const running = [...jobs.values()].find(({ job }) => job.connector === connectorId && job.state === 'fetching');
			if (running) return running.job;
			const id = randomBytes(8).toString('hex');
			const job: FetchJob = {
				id,
				connector: connectorId,
				request,
				progress: 0,
				state: 'fetching',
				inboxId: null,
				trouble: null
			};
			const abort = new AbortController();
			jobs.set(id, { job, abort, done: run(job, connector, abort.signal) });
			for (const old of [...jobs.keys()].slice(0, -MOST_KEPT)) jobs.delete(old);
			return job;
		},

		/** The job as it stands, having waited at most `patience` ms for it. */
		async look(id: string, patience: number): Promise<FetchJob | undefined> {
			const known = jobs.get(id);
			if (known?.job.state === 'fetching') {
				await Promise.race([known.done, new Promise((resolve) => setTimeout(resolve, patience).unref())]);
			}
			return known?.job;
		},

		cancel(id: string): void {
			jobs.get(id)?.abort.abort();
		},

		/** Cancels all, and waits until they are over. */
		async stop(): Promise<void> {
			for (const { abort } of jobs.values()) abort.abort();
			await Promise.all([...jobs.values()].map(({ done }) => done));
		}
	};
}

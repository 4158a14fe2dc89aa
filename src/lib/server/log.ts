import { logText } from '#lib/text/errors.ts';

/** The only place that writes to the server's log. No content of files, no names of people. */

export function logStep(step: keyof typeof logText): void {
	process.stdout.write(`${logText[step]}\n`);
}

/** Why a sign-in came to nothing; nothing of who it was. */
export function logSignIn(what: 'unreachable' | 'refused', error: unknown): void {
	const text = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
	process.stderr.write(`${new Date().toISOString()} sign-in ${what} ${text}\n`);
}

/** An error with the id that the page shows and the request it came from. */
export function logError(id: string, request: string, error: unknown): void {
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	process.stderr.write(`${new Date().toISOString()} ${id} ${request} ${text}\n`);
}

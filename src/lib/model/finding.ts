import type { Place } from './document.ts';

/** `error`: the row or file could not be used. `warning`: used, but look at it. `info`: what was done and why. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something a reader of the file should know, in place of an exception or a silent drop.
 * `text` is the file's own words; `details` fills in the sentence that `text/findings.ts` has for `code`.
 */
export type Finding = {
	code: string;
	severity: Severity;
	place: Place;
	text: string;
	details?: Readonly<Record<string, string | number | readonly string[]>>;
};

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Findings with the gravest first, otherwise in the order of the file. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
	return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

import type { Severity } from '#lib/model/finding.ts';

/** A finding ready to show: place and message already in Swedish, `text` the file's own words. */
export type FindingView = { severity: Severity; place: string; text: string; message: string };

/** A choice in a filter form. `name` is the parameter in the address. */
export type FilterSelect = {
	name: string;
	label: string;
	value: string;
	options: readonly { value: string; label: string }[];
};

/** A step on the way to this page; the last has no address. */
export type Crumb = { label: string; href: string | null };

import type { ActivityStatus } from '#lib/model/activity.ts';
import type { Severity } from '#lib/model/finding.ts';

/** A finding ready to show: place and message already in Swedish, `text` the file's own words. */
export type FindingView = { severity: Severity; place: string; text: string; message: string };

/** An activity ready to show. Null leaves its line out. `href` null where the activity has no page. */
export type ActivityView = {
	id: string;
	title: string;
	href: string | null;
	status: ActivityStatus;
	challenge: string | null;
	responsible: string | null;
	when: string | null;
	/** Page, table and row in the plan. */
	place: string | null;
	indicators: readonly { name: string; suggested: boolean }[];
};

/** A choice in a filter form. `name` is the parameter in the address. */
export type FilterSelect = {
	name: string;
	label: string;
	value: string;
	options: readonly { value: string; label: string }[];
};

/** A step on the way to this page; the last has no address. */
export type Crumb = { label: string; href: string | null };

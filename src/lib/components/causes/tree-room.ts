import type { CauseView } from '#lib/analysis/causes/cause-views.ts';

/** What is being done in the tree: a cause is changed, or one is added beside or behind it, or right behind the problem. */
export type TreeWork = { what: 'andra' | 'bakom' | 'bredvid' | 'direkt'; id: string };

/** What every branch of the tree needs of the whole. `doing` is null while nothing is being changed. */
export type TreeRoom = {
	editable: boolean;
	/** True once scripts run: the keyboard then moves between causes, and Tab goes on past them. */
	live: boolean;
	current: string | null;
	doing: TreeWork | null;
	open: string | null;
	/** What was typed and could not be saved, for the form that is open. */
	typed: Readonly<Record<string, string>> | null;
	/** The version that somebody else has written meanwhile, for the form to be saved upon. */
	theirs: number | null;
	begin: (work: TreeWork | null) => void;
	href: (work: TreeWork | null) => string;
	openHref: (id: string) => string;
	/** Address of an action, with the view kept. */
	action: (name: string) => string;
	after: (id: string | null) => void;
};

export type TreeCause = CauseView;

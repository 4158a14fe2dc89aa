import type { EditField } from '#lib/model/plan-edit.ts';

/** An activity of a plan under review, ready to show. */
export type ActivityReviewView = {
	key: string;
	title: string;
	focusArea: string | null;
	place: string;
	areas: readonly string[];
	/** Sentences of what should be looked at. */
	doubts: readonly string[];
	fields: readonly { field: EditField; label: string; value: string }[];
	/** Fields that a person has changed, with the plan's own words. */
	edited: readonly { label: string; original: string }[];
	/** The document's own words: rows of cells. */
	source: readonly (readonly { header: string; text: string }[])[];
	/** A suggestion of how to split it. */
	parts: readonly string[];
};

/** An activity to choose from. */
export type ActivityChoice = { key: string; title: string };

export type LooseGroupView = {
	activities: readonly (ActivityChoice & { responsible: string })[];
	rows: readonly {
		id: string;
		cells: readonly { column: string; text: string }[];
		place: string;
		pairedWith: string | null;
	}[];
};

export type ChangeView = { id: string; text: string; unfit: boolean; inherited: boolean };

type Line = { id: string; title: string; focusArea: string | null; when: string | null; linked: boolean };
type Words = readonly { kind: 'same' | 'gone' | 'new'; text: string }[];

/** What differs between two plans. `linked`: the activity has a page. */
export type DiffView = {
	added: readonly Line[];
	gone: readonly Line[];
	postponed: readonly (Line & { text: string })[];
	moved: readonly (Line & { text: string })[];
	changed: readonly (Line & { fields: readonly { label: string; words: Words }[] })[];
	same: number;
};

export type VersionChoiceView = {
	chosen: string | null;
	candidates: readonly { planId: string; title: string; shared: number; all: number }[];
	earlier: { planId: string; title: string; file: string; published: string } | null;
};

/** A plan under review. */
export type PlanReviewView = {
	activities: readonly ActivityChoice[];
	focusAreas: readonly string[];
	doubtful: readonly ActivityReviewView[];
	sure: readonly ActivityReviewView[];
	ofPlan: readonly string[];
	loose: readonly LooseGroupView[];
	passages: readonly { id: string; text: string; place: string }[];
	/** True where the document has more than these. */
	passagesCut: boolean;
	changes: readonly ChangeView[];
	version: VersionChoiceView;
	diff: DiffView | null;
	superseded: readonly { title: string; field: string; value: string; text: string }[];
};

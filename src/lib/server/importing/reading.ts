import type { Area, AreaAlias } from '#lib/model/area.ts';
import type { Finding } from '#lib/model/finding.ts';
import type { NewsItem } from '#lib/model/news.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import type { AreaSuggestion, IndicatorSuggestion, Theme } from '#lib/model/link.ts';
import type { Plan } from '#lib/model/activity.ts';
import type { EditedField, KeyedActivity, KeyedPlan, LooseRow, Passage, PlanEdit } from '#lib/model/plan-edit.ts';
import type { Compared, PlanDiff } from '#lib/plan/compare-plans.ts';
import type { SourceWords } from '#lib/plan/source-words.ts';
import type { Mapping, MappingProfile } from '#lib/model/mapping.ts';
import type { SourceKind } from '#lib/model/source.ts';
import type { Changes } from '#lib/series/compare-stored.ts';
import type { AreaShape } from '#lib/series/geography/parse-geography.ts';
import type { Choices, ResolvedSeries } from '#lib/series/resolve.ts';
import type { PlanVersionRow } from '../warehouse/queries/plan-versions.ts';

import type { LinkedClaim } from './plan-claims.ts';

/** What the reading of a file needs to know of the warehouse: plain values, so that it can run in another thread. */
export type CatalogueRows = {
	areas: readonly Area[];
	aliases: readonly AreaAlias[];
	members: readonly { areaCode: string; memberCode: string }[];
	indicators: readonly Indicator[];
	labels: readonly { label: string; indicatorId: string }[];
	themes: readonly Theme[];
	profiles: readonly MappingProfile[];
};

export type ReadOptions = {
	/** The kind the user says the file is; null lets the content tell. */
	as: SourceKind | null;
	choices: Choices;
	/** The area of a plan, where the user has said it. */
	planArea: string | null;
	keepPersonalData: boolean;
	/** How a table that no format recognises is to be read, where the user has said it. */
	mapping: Mapping | null;
	/** What a person has typed of where the file comes from. It changes nothing of the reading. */
	origin?: Origin;
	/** What a person has said of a plan and done to it; without it the plan is taken as it is read. */
	review?: ReviewChoices;
};

/** Who published a file, and when as an ISO date; null where nobody has said it. */
export type Origin = { publisher: string | null; published: string | null };

/** A table as a person sees it when saying how it is to be read: its first and last rows, and a first guess. */
export type TableView = {
	sheet: string | null;
	rowCount: number;
	/** Rows with their number in the table, from 1. */
	rows: readonly { number: number; cells: readonly string[] }[];
	suggested: Mapping;
};

/** `versionOf`: the plan that this is a version of, `new` for none, null to let the activities tell. */
export type ReviewChoices = {
	versionOf: string | null;
	edits: readonly PlanEdit[];
	/** Edits of an earlier version that are not to be made again. */
	declined: readonly string[];
};

export type PersonalDataFound = {
	kind: 'e-mail' | 'telephone' | 'personal-identity-number';
	text: string;
	place: { line?: number; table?: number; row?: number; column?: number };
};

/** A plan as the file tells it, with what the review shows beside it. Nothing here knows of earlier versions. */
export type ParsedPlan = {
	plan: KeyedPlan;
	areaCode: string | null;
	areaCandidates: readonly { areaCode: string; found: string }[];
	/** Statements that figures can check; `activityId` is the key of the activity. */
	claims: readonly LinkedClaim[];
	loose: readonly LooseRow[];
	passages: readonly Passage[];
	/** The document's own words by the key of the activity. */
	sources: Readonly<Record<string, SourceWords>>;
};

/** An earlier edit that no longer holds, since the plan itself now says something else. */
export type SupersededEdit = {
	activityId: string;
	key: string;
	field: EditedField['field'];
	original: string | null;
	value: string;
	text: string;
};

/** A plan seen against what is read in already, with a person's edits. */
export type PlanReview = {
	choices: ReviewChoices;
	/** Plans of the same area, the one with most activities in common first. */
	candidates: readonly { planId: string; title: string; shared: number; all: number }[];
	/** The version that counts today of the plan that this is a version of; null for a new plan. */
	earlier: PlanVersionRow | null;
	edited: readonly EditedField[];
	dropped: readonly KeyedActivity[];
	unfit: readonly string[];
	/** Edits of the earlier version that are made again. */
	inherited: readonly PlanEdit[];
	superseded: readonly SupersededEdit[];
	diff: PlanDiff<Compared> | null;
};

/** An activity with its lasting id and the links that its words suggest. */
export type LinkedActivity = KeyedActivity & {
	id: string;
	areas: readonly AreaSuggestion[];
	indicators: readonly IndicatorSuggestion[];
	themes: readonly string[];
};

/** A plan ready to write. `areaCode` null: nobody has said what area it is for, and nothing can be written. */
export type LinkedPlan = Omit<Plan, 'activities'> & {
	id: string;
	areaCode: string | null;
	areaCandidates: readonly { areaCode: string; found: string }[];
	activities: readonly LinkedActivity[];
	claims: readonly LinkedClaim[];
};

/** A file read and understood, or refused whole; nothing has been written. */
export type Reading = {
	file: string;
	sha256: string;
	size: number;
	/** True when nothing of the file can be used; the findings say why. */
	refused: boolean;
	kind: SourceKind | null;
	importer: string;
	importerVersion: number;
	publisher: string;
	title: string;
	series: ResolvedSeries | null;
	/** Notices that are read to be looked at and never counted. */
	news: readonly NewsItem[] | null;
	/** The ground of areas; `series` then has no figures but the areas that come with it, or that nobody knows. */
	shapes: readonly AreaShape[] | null;
	/** The plan that would be written, with edits made. */
	plan: LinkedPlan | null;
	parsed: ParsedPlan | null;
	review: PlanReview | null;
	rejected: readonly { row: number; sheet: string | null; verbatim: string; code: string }[];
	findings: readonly Finding[];
	personalData: readonly PersonalDataFound[];
	/** How its values stand against what is stored; null where nothing of the kind is, or the file is too large to tell. */
	changes: Changes | null;
	/** The tables of a file that may be statistics; none for a plan in running text. */
	tables: readonly TableView[];
	/** How the file was read, where a person has said it now or in a profile, and what files of its layout have in common. */
	mapping: Mapping | null;
	mappingLayout: string;
};

import type { Area, AreaAlias } from '#lib/model/area.ts';
import type { Finding } from '#lib/model/finding.ts';
import type { Indicator } from '#lib/model/indicator.ts';
import type { AreaSuggestion, IndicatorSuggestion, Theme } from '#lib/model/link.ts';
import type { Plan, PlanActivity } from '#lib/model/activity.ts';
import type { Mapping, MappingProfile } from '#lib/model/mapping.ts';
import type { SourceKind } from '#lib/model/source.ts';
import type { Changes } from '#lib/series/compare-stored.ts';
import type { Choices, ResolvedSeries } from '#lib/series/resolve.ts';

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
};

/** A table as a person sees it when saying how it is to be read: its first and last rows, and a first guess. */
export type TableView = {
	sheet: string | null;
	rowCount: number;
	/** Rows with their number in the table, from 1. */
	rows: readonly { number: number; cells: readonly string[] }[];
	suggested: Mapping;
};

export type PersonalDataFound = {
	kind: 'e-mail' | 'telephone' | 'personal-identity-number';
	text: string;
	place: { line?: number; table?: number; row?: number; column?: number };
};

/** An activity with its lasting id and the links that its words suggest. */
export type LinkedActivity = PlanActivity & {
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
	plan: LinkedPlan | null;
	rejected: readonly { row: number; verbatim: string; code: string }[];
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

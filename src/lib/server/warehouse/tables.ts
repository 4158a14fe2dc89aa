import type { Columns } from './duckdb.ts';

/** The columns of each table that is written in bulk, in the order of the table. A test holds them against the schema. */

export const AREA = {
	code: 'text',
	name: 'text',
	kind: 'text',
	parent_code: 'text',
	valid_from: 'date',
	valid_to: 'date',
	successor_code: 'text',
	municipality_group: 'text',
	origin: 'text'
} as const satisfies Columns;

export const AREA_ALIAS = { alias: 'text', area_code: 'text', origin: 'text' } as const satisfies Columns;

export const AREA_MEMBER = { area_code: 'text', member_code: 'text' } as const satisfies Columns;

export const INDICATOR = {
	id: 'text',
	name: 'text',
	kind: 'text',
	unit: 'text',
	parent_id: 'text',
	publisher: 'text',
	polarity: 'text',
	reading: 'text',
	finest_area_kind: 'text',
	group_name: 'text',
	definition: 'text',
	caveat: 'text',
	origin: 'text',
	ordinal: 'integer',
	url: 'text'
} as const satisfies Columns;

export const INDICATOR_LABEL = { label: 'text', indicator_id: 'text', origin: 'text' } as const satisfies Columns;

export const MAPPING_PROFILE = {
	id: 'text',
	name: 'text',
	layout: 'text',
	roles: 'text',
	created_at: 'timestamp'
} as const satisfies Columns;

export const SERIES_BREAK = {
	indicator_id: 'text',
	area_code: 'text',
	at: 'date',
	bridgeable: 'boolean',
	reason: 'text',
	reference: 'text',
	origin: 'text'
} as const satisfies Columns;

export const SOURCE = {
	id: 'text',
	kind: 'text',
	importer: 'text',
	importer_version: 'integer',
	publisher: 'text',
	title: 'text',
	url: 'text',
	licence: 'text',
	file_name: 'text',
	sha256: 'text',
	size: 'bigint',
	published_on: 'date',
	imported_at: 'timestamp',
	imported_by: 'text',
	accepted: 'integer',
	rejected: 'integer',
	simulated: 'boolean',
	visibility: 'text',
	min_count: 'integer',
	withdrawn_at: 'timestamp'
} as const satisfies Columns;

export const SOURCE_FINDING = {
	source_id: 'text',
	ordinal: 'integer',
	code: 'text',
	severity: 'text',
	place: 'text',
	text: 'text',
	details: 'text'
} as const satisfies Columns;

export const REJECTED_ROW = {
	source_id: 'text',
	source_row: 'integer',
	verbatim: 'text',
	code: 'text',
	source_sheet: 'text'
} as const satisfies Columns;

export const OBSERVATION = {
	indicator_id: 'text',
	area_code: 'text',
	period_start: 'date',
	period_end: 'date',
	grain: 'text',
	population_group: 'text',
	value: 'double',
	base: 'double',
	low: 'double',
	high: 'double',
	reporters: 'integer',
	status: 'text',
	missing: 'text',
	raw: 'text',
	source_id: 'text',
	source_row: 'integer',
	source_sheet: 'text'
} as const satisfies Columns;

export const POPULATION = {
	area_code: 'text',
	year: 'integer',
	count: 'double',
	implied: 'boolean',
	source_id: 'text',
	source_row: 'integer'
} as const satisfies Columns;

export const NEWS_ITEM = {
	id: 'text',
	published_at: 'timestamp',
	type: 'text',
	place: 'text',
	title: 'text',
	summary: 'text',
	url: 'text',
	source_id: 'text',
	source_row: 'integer'
} as const satisfies Columns;

export const AREA_GEOMETRY = {
	area_code: 'text',
	geometry: 'text',
	source_id: 'text',
	source_row: 'integer'
} as const satisfies Columns;

export const AUDIT = {
	at: 'timestamp',
	who: 'text',
	action: 'text',
	what: 'text',
	before: 'text',
	after: 'text'
} as const satisfies Columns;

export const ACTIVITY_AREA = {
	activity_id: 'text',
	area_code: 'text',
	state: 'text',
	reason: 'text',
	decided_at: 'timestamp',
	decided_by: 'text'
} as const satisfies Columns;

export const ACTIVITY_INDICATOR = {
	activity_id: 'text',
	indicator_id: 'text',
	state: 'text',
	reading: 'text',
	reason: 'text',
	decided_at: 'timestamp',
	decided_by: 'text',
	expected_direction: 'text',
	expected_size: 'double',
	expected_lag_months: 'integer',
	locked_at: 'timestamp'
} as const satisfies Columns;

export const ACTIVITY_THEME = { activity_id: 'text', theme_id: 'text' } as const satisfies Columns;

export const ACTIVITY_EDIT = {
	activity_id: 'text',
	plan_version_id: 'text',
	field: 'text',
	original: 'text',
	value: 'text',
	edited_at: 'timestamp',
	edited_by: 'text'
} as const satisfies Columns;

export const PLAN_EDIT = { plan_version_id: 'text', ordinal: 'integer', edit: 'text' } as const satisfies Columns;
export const FOLLOW_UP = {
	id: 'text',
	activity_id: 'text',
	on_date: 'date',
	status: 'text',
	done_count: 'double',
	note: 'text',
	made_by: 'text',
	made_at: 'timestamp'
} as const satisfies Columns;

export const FOLLOW_UP_STRUCK = {
	follow_up_id: 'text',
	reason: 'text',
	struck_by: 'text',
	struck_at: 'timestamp'
} as const satisfies Columns;

export const ACTIVITY_DATES = {
	id: 'text',
	activity_id: 'text',
	kind: 'text',
	starts: 'date',
	ends: 'date',
	made_by: 'text',
	made_at: 'timestamp'
} as const satisfies Columns;

export const EXPECTED_EFFECT = {
	id: 'text',
	activity_id: 'text',
	indicator_id: 'text',
	area_code: 'text',
	direction: 'text',
	smallest_size: 'double',
	lag_months: 'integer',
	comparison_areas: 'text',
	stated_by: 'text',
	stated_at: 'timestamp',
	replaces: 'text'
} as const satisfies Columns;

export const CLAIM = {
	id: 'text',
	plan_version_id: 'text',
	activity_id: 'text',
	text: 'text',
	direction: 'text',
	indicator_id: 'text',
	area_code: 'text',
	place: 'text'
} as const satisfies Columns;

export const EFFECT_DESIGN = {
	id: 'text',
	activity_id: 'text',
	indicator_id: 'text',
	area_code: 'text',
	comparison_areas: 'text',
	neighbour_areas: 'text',
	chosen_because: 'text',
	made_by: 'text',
	made_at: 'timestamp',
	replaces: 'text'
} as const satisfies Columns;

export const PROBLEM = {
	id: 'text',
	revision: 'integer',
	title: 'text',
	area_code: 'text',
	indicator_id: 'text',
	period_from: 'date',
	period_to: 'date',
	what_text: 'text',
	where_text: 'text',
	when_text: 'text',
	who_text: 'text',
	why_text: 'text',
	plan_id: 'text',
	plan_key: 'text',
	struck: 'boolean',
	changed_at: 'timestamp',
	changed_by: 'text'
} as const satisfies Columns;

export const CAUSE = {
	id: 'text',
	revision: 'integer',
	problem_id: 'text',
	parent_id: 'text',
	ordinal: 'double',
	text: 'text',
	perspective: 'text',
	certainty: 'text',
	plan_key: 'text',
	struck: 'boolean',
	changed_at: 'timestamp',
	changed_by: 'text'
} as const satisfies Columns;

export const CAUSE_EVIDENCE = {
	id: 'text',
	revision: 'integer',
	problem_id: 'text',
	cause_id: 'text',
	kind: 'text',
	text: 'text',
	reference: 'text',
	figure: 'text',
	struck: 'boolean',
	changed_at: 'timestamp',
	changed_by: 'text'
} as const satisfies Columns;

export const CAUSE_ACTIVITY = {
	id: 'text',
	revision: 'integer',
	problem_id: 'text',
	cause_id: 'text',
	activity_id: 'text',
	prevention: 'text',
	horizon: 'text',
	note: 'text',
	struck: 'boolean',
	changed_at: 'timestamp',
	changed_by: 'text'
} as const satisfies Columns;

export const CAUSE_INDICATOR = {
	id: 'text',
	revision: 'integer',
	problem_id: 'text',
	cause_id: 'text',
	indicator_id: 'text',
	note: 'text',
	struck: 'boolean',
	changed_at: 'timestamp',
	changed_by: 'text'
} as const satisfies Columns;

export const CHAIN_STEP = {
	id: 'text',
	revision: 'integer',
	problem_id: 'text',
	ordinal: 'double',
	text: 'text',
	cause_id: 'text',
	struck: 'boolean',
	changed_at: 'timestamp',
	changed_by: 'text'
} as const satisfies Columns;

export const DRAFT_DROPPED = {
	id: 'text',
	revision: 'integer',
	plan_id: 'text',
	plan_key: 'text',
	struck: 'boolean',
	changed_at: 'timestamp',
	changed_by: 'text'
} as const satisfies Columns;

export const REPORT = {
	id: 'text',
	area_code: 'text',
	period_from: 'date',
	period_to: 'date',
	reference_code: 'text',
	previous_id: 'text',
	created_by: 'text',
	created_at: 'timestamp'
} as const satisfies Columns;

export const REPORT_VERSION = {
	id: 'text',
	report_id: 'text',
	number: 'integer',
	content: 'text',
	reason: 'text',
	based_on: 'text',
	made_by: 'text',
	made_at: 'timestamp'
} as const satisfies Columns;

export const REPORT_APPROVAL = {
	report_id: 'text',
	version_id: 'text',
	approved_by: 'text',
	decided_by: 'text',
	decided_on: 'date',
	facts: 'text',
	public_facts: 'text',
	as_of: 'date',
	frozen_at: 'timestamp',
	recorded_by: 'text'
} as const satisfies Columns;

export const REPORT_FIGURE = {
	report_id: 'text',
	ordinal: 'integer',
	is_public: 'boolean',
	panel: 'text',
	frozen: 'text'
} as const satisfies Columns;

export const REPORT_DISCARD = {
	id: 'text',
	report_id: 'text',
	is_discarded: 'boolean',
	replaces: 'text',
	made_by: 'text',
	made_at: 'timestamp'
} as const satisfies Columns;

export const MEETING = {
	id: 'text',
	meeting_id: 'text',
	title: 'text',
	held_on: 'date',
	area_code: 'text',
	state: 'text',
	participants: 'text',
	note: 'text',
	approved_by: 'text',
	approved_on: 'date',
	made_by: 'text',
	made_at: 'timestamp',
	replaces: 'text'
} as const satisfies Columns;

export const MEETING_AGENDA = {
	id: 'text',
	meeting_id: 'text',
	item_ids: 'text',
	made_by: 'text',
	made_at: 'timestamp',
	replaces: 'text'
} as const satisfies Columns;

export const MEETING_ITEM = {
	id: 'text',
	item_id: 'text',
	meeting_id: 'text',
	kind: 'text',
	title: 'text',
	notes: 'text',
	protocol: 'text',
	activity_id: 'text',
	decision_id: 'text',
	figure: 'text',
	frozen_figure: 'text',
	statements: 'text',
	made_by: 'text',
	made_at: 'timestamp',
	replaces: 'text'
} as const satisfies Columns;

export const DECISION = {
	id: 'text',
	meeting_id: 'text',
	item_id: 'text',
	text: 'text',
	activity_id: 'text',
	frozen_figure: 'text',
	made_by: 'text',
	made_at: 'timestamp'
} as const satisfies Columns;

export const DECISION_UPDATE = {
	id: 'text',
	decision_id: 'text',
	on_date: 'date',
	status: 'text',
	owner: 'text',
	due_on: 'date',
	note: 'text',
	made_by: 'text',
	made_at: 'timestamp',
	replaces: 'text'
} as const satisfies Columns;

export const YEAR_ENTRY = {
	id: 'text',
	kind: 'text',
	title: 'text',
	from_month: 'integer',
	to_month: 'integer',
	on_day: 'integer',
	only_year: 'integer',
	note: 'text',
	area_code: 'text',
	made_by: 'text',
	made_at: 'timestamp'
} as const satisfies Columns;

export const YEAR_ENTRY_STRUCK = {
	id: 'text',
	entry_id: 'text',
	is_struck: 'boolean',
	replaces: 'text',
	made_by: 'text',
	made_at: 'timestamp'
} as const satisfies Columns;

export const YEARLY_REPORT_VERSION = {
	id: 'text',
	plan_id: 'text',
	year: 'integer',
	number: 'integer',
	content: 'text',
	based_on: 'text',
	made_by: 'text',
	made_at: 'timestamp'
} as const satisfies Columns;

/** Every table above by its name in the schema. */
export const TABLES: Readonly<Record<string, Columns>> = {
	area: AREA,
	area_alias: AREA_ALIAS,
	area_member: AREA_MEMBER,
	indicator: INDICATOR,
	indicator_label: INDICATOR_LABEL,
	mapping_profile: MAPPING_PROFILE,
	series_break: SERIES_BREAK,
	source: SOURCE,
	source_finding: SOURCE_FINDING,
	rejected_row: REJECTED_ROW,
	observation: OBSERVATION,
	population: POPULATION,
	news_item: NEWS_ITEM,
	area_geometry: AREA_GEOMETRY,
	audit: AUDIT,
	activity_area: ACTIVITY_AREA,
	activity_indicator: ACTIVITY_INDICATOR,
	activity_theme: ACTIVITY_THEME,
	activity_edit: ACTIVITY_EDIT,
	plan_edit: PLAN_EDIT,
	follow_up: FOLLOW_UP,
	follow_up_struck: FOLLOW_UP_STRUCK,
	activity_dates: ACTIVITY_DATES,
	expected_effect: EXPECTED_EFFECT,
	effect_design: EFFECT_DESIGN,
	claim: CLAIM,
	year_entry: YEAR_ENTRY,
	year_entry_struck: YEAR_ENTRY_STRUCK,
	yearly_report_version: YEARLY_REPORT_VERSION,
	meeting: MEETING,
	meeting_agenda: MEETING_AGENDA,
	meeting_item: MEETING_ITEM,
	decision: DECISION,
	decision_update: DECISION_UPDATE,
	problem: PROBLEM,
	cause: CAUSE,
	cause_evidence: CAUSE_EVIDENCE,
	cause_activity: CAUSE_ACTIVITY,
	cause_indicator: CAUSE_INDICATOR,
	chain_step: CHAIN_STEP,
	draft_dropped: DRAFT_DROPPED,
	report: REPORT,
	report_version: REPORT_VERSION,
	report_approval: REPORT_APPROVAL,
	report_figure: REPORT_FIGURE,
	report_discard: REPORT_DISCARD
};

-- Nothing has been written to the four tables of the foundation that speak of causes: they are made anew with versions, so that
-- two people who change the same thing are told, and everything that is changed or struck can be undone.

DROP TABLE problem;
DROP TABLE cause;
DROP TABLE cause_evidence;
DROP TABLE cause_activity;

CREATE TABLE problem (
	id VARCHAR NOT NULL,
	revision INTEGER NOT NULL,
	title VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	indicator_id VARCHAR,
	period_from DATE,
	period_to DATE,
	what_text VARCHAR NOT NULL,
	where_text VARCHAR NOT NULL,
	when_text VARCHAR NOT NULL,
	who_text VARCHAR NOT NULL,
	why_text VARCHAR NOT NULL,
	plan_id VARCHAR,
	plan_key VARCHAR,
	struck BOOLEAN NOT NULL,
	changed_at TIMESTAMP NOT NULL,
	changed_by VARCHAR NOT NULL
);
COMMENT ON TABLE problem IS 'Problem som analyseras. Inget skrivs över: varje ändring är en ny version.';
COMMENT ON COLUMN problem.id IS 'Problemets id, samma i alla versioner.';
COMMENT ON COLUMN problem.revision IS 'Version, räknad från 1. Den högsta gäller.';
COMMENT ON COLUMN problem.title IS 'Problemet i korthet.';
COMMENT ON COLUMN problem.area_code IS 'Området.';
COMMENT ON COLUMN problem.indicator_id IS 'Måttet som visar problemet, om det finns något.';
COMMENT ON COLUMN problem.period_from IS 'Periodens första dag.';
COMMENT ON COLUMN problem.period_to IS 'Periodens sista dag.';
COMMENT ON COLUMN problem.what_text IS 'Vad som händer.';
COMMENT ON COLUMN problem.where_text IS 'Var det händer.';
COMMENT ON COLUMN problem.when_text IS 'När det händer.';
COMMENT ON COLUMN problem.who_text IS 'Vilka som berörs.';
COMMENT ON COLUMN problem.why_text IS 'Varför problemet valdes.';
COMMENT ON COLUMN problem.plan_id IS 'Planen som problemet hämtades ur.';
COMMENT ON COLUMN problem.plan_key IS 'Vilket av planens problem det är.';
COMMENT ON COLUMN problem.struck IS 'Sant om raden är struken. Den visas då inte, men går att ta tillbaka.';
COMMENT ON COLUMN problem.changed_at IS 'När den skrevs (UTC).';
COMMENT ON COLUMN problem.changed_by IS 'Vem som skrev den.';

CREATE TABLE cause (
	id VARCHAR NOT NULL,
	revision INTEGER NOT NULL,
	problem_id VARCHAR NOT NULL,
	parent_id VARCHAR,
	ordinal DOUBLE NOT NULL,
	text VARCHAR NOT NULL,
	perspective VARCHAR NOT NULL,
	certainty VARCHAR NOT NULL,
	plan_key VARCHAR,
	struck BOOLEAN NOT NULL,
	changed_at TIMESTAMP NOT NULL,
	changed_by VARCHAR NOT NULL
);
COMMENT ON TABLE cause IS 'Orsaker till problem. Inget skrivs över: varje ändring är en ny version.';
COMMENT ON COLUMN cause.id IS 'Orsakens id, samma i alla versioner.';
COMMENT ON COLUMN cause.revision IS 'Version, räknad från 1. Den högsta gäller.';
COMMENT ON COLUMN cause.problem_id IS 'Problemet.';
COMMENT ON COLUMN cause.parent_id IS 'Orsaken som denna ligger bakom. Tomt för en direkt orsak.';
COMMENT ON COLUMN cause.ordinal IS 'Ordning bland orsaker på samma plats.';
COMMENT ON COLUMN cause.text IS 'Orsaken.';
COMMENT ON COLUMN cause.perspective IS 'brottsutsatt, gärningsperson, plats eller övrigt.';
COMMENT ON COLUMN cause.certainty IS 'belagd, trolig eller antagande.';
COMMENT ON COLUMN cause.plan_key IS 'Vilken av planens orsaker det är.';
COMMENT ON COLUMN cause.struck IS 'Sant om raden är struken. Den visas då inte, men går att ta tillbaka.';
COMMENT ON COLUMN cause.changed_at IS 'När den skrevs (UTC).';
COMMENT ON COLUMN cause.changed_by IS 'Vem som skrev den.';

CREATE TABLE cause_evidence (
	id VARCHAR NOT NULL,
	revision INTEGER NOT NULL,
	problem_id VARCHAR NOT NULL,
	cause_id VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	reference VARCHAR NOT NULL,
	figure VARCHAR,
	struck BOOLEAN NOT NULL,
	changed_at TIMESTAMP NOT NULL,
	changed_by VARCHAR NOT NULL
);
COMMENT ON TABLE cause_evidence IS 'Underlag för orsaker. Inget skrivs över: varje ändring är en ny version.';
COMMENT ON COLUMN cause_evidence.id IS 'Underlagets id, samma i alla versioner.';
COMMENT ON COLUMN cause_evidence.revision IS 'Version, räknad från 1. Den högsta gäller.';
COMMENT ON COLUMN cause_evidence.problem_id IS 'Problemet.';
COMMENT ON COLUMN cause_evidence.cause_id IS 'Orsaken.';
COMMENT ON COLUMN cause_evidence.kind IS 'figur, dokument eller dialog.';
COMMENT ON COLUMN cause_evidence.text IS 'Vad underlaget säger.';
COMMENT ON COLUMN cause_evidence.reference IS 'Dokument och sida, eller när och med vilka.';
COMMENT ON COLUMN cause_evidence.figure IS 'Adressen till figuren.';
COMMENT ON COLUMN cause_evidence.struck IS 'Sant om raden är struken. Den visas då inte, men går att ta tillbaka.';
COMMENT ON COLUMN cause_evidence.changed_at IS 'När den skrevs (UTC).';
COMMENT ON COLUMN cause_evidence.changed_by IS 'Vem som skrev den.';

CREATE TABLE cause_activity (
	id VARCHAR NOT NULL,
	revision INTEGER NOT NULL,
	problem_id VARCHAR NOT NULL,
	cause_id VARCHAR NOT NULL,
	activity_id VARCHAR NOT NULL,
	prevention VARCHAR,
	horizon VARCHAR,
	note VARCHAR NOT NULL,
	struck BOOLEAN NOT NULL,
	changed_at TIMESTAMP NOT NULL,
	changed_by VARCHAR NOT NULL
);
COMMENT ON TABLE cause_activity IS 'Aktiviteter som riktar sig mot en orsak. Inget skrivs över: varje ändring är en ny version.';
COMMENT ON COLUMN cause_activity.id IS 'Kopplingens id, samma i alla versioner.';
COMMENT ON COLUMN cause_activity.revision IS 'Version, räknad från 1. Den högsta gäller.';
COMMENT ON COLUMN cause_activity.problem_id IS 'Problemet.';
COMMENT ON COLUMN cause_activity.cause_id IS 'Orsaken.';
COMMENT ON COLUMN cause_activity.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN cause_activity.prevention IS 'situationell eller social. Tomt när ingen har tagit ställning.';
COMMENT ON COLUMN cause_activity.horizon IS 'kort eller lång sikt. Tomt när ingen har tagit ställning.';
COMMENT ON COLUMN cause_activity.note IS 'Hur aktiviteten är tänkt att påverka orsaken.';
COMMENT ON COLUMN cause_activity.struck IS 'Sant om raden är struken. Den visas då inte, men går att ta tillbaka.';
COMMENT ON COLUMN cause_activity.changed_at IS 'När den skrevs (UTC).';
COMMENT ON COLUMN cause_activity.changed_by IS 'Vem som skrev den.';

CREATE TABLE cause_indicator (
	id VARCHAR NOT NULL,
	revision INTEGER NOT NULL,
	problem_id VARCHAR NOT NULL,
	cause_id VARCHAR NOT NULL,
	indicator_id VARCHAR NOT NULL,
	note VARCHAR NOT NULL,
	struck BOOLEAN NOT NULL,
	changed_at TIMESTAMP NOT NULL,
	changed_by VARCHAR NOT NULL
);
COMMENT ON TABLE cause_indicator IS 'Mått som kan visa om en orsak förändras. Inget skrivs över: varje ändring är en ny version.';
COMMENT ON COLUMN cause_indicator.id IS 'Kopplingens id, samma i alla versioner.';
COMMENT ON COLUMN cause_indicator.revision IS 'Version, räknad från 1. Den högsta gäller.';
COMMENT ON COLUMN cause_indicator.problem_id IS 'Problemet.';
COMMENT ON COLUMN cause_indicator.cause_id IS 'Orsaken.';
COMMENT ON COLUMN cause_indicator.indicator_id IS 'Måttet.';
COMMENT ON COLUMN cause_indicator.note IS 'Hur måttet är tänkt att visa orsaken.';
COMMENT ON COLUMN cause_indicator.struck IS 'Sant om raden är struken. Den visas då inte, men går att ta tillbaka.';
COMMENT ON COLUMN cause_indicator.changed_at IS 'När den skrevs (UTC).';
COMMENT ON COLUMN cause_indicator.changed_by IS 'Vem som skrev den.';

CREATE TABLE chain_step (
	id VARCHAR NOT NULL,
	revision INTEGER NOT NULL,
	problem_id VARCHAR NOT NULL,
	ordinal DOUBLE NOT NULL,
	text VARCHAR NOT NULL,
	cause_id VARCHAR,
	struck BOOLEAN NOT NULL,
	changed_at TIMESTAMP NOT NULL,
	changed_by VARCHAR NOT NULL
);
COMMENT ON TABLE chain_step IS 'Händelsekedjan bakom ett problem, steg för steg. Inget skrivs över: varje ändring är en ny version.';
COMMENT ON COLUMN chain_step.id IS 'Stegets id, samma i alla versioner.';
COMMENT ON COLUMN chain_step.revision IS 'Version, räknad från 1. Den högsta gäller.';
COMMENT ON COLUMN chain_step.problem_id IS 'Problemet.';
COMMENT ON COLUMN chain_step.ordinal IS 'Ordning i kedjan.';
COMMENT ON COLUMN chain_step.text IS 'Vad som händer i steget.';
COMMENT ON COLUMN chain_step.cause_id IS 'Orsaken som gör steget möjligt.';
COMMENT ON COLUMN chain_step.struck IS 'Sant om raden är struken. Den visas då inte, men går att ta tillbaka.';
COMMENT ON COLUMN chain_step.changed_at IS 'När den skrevs (UTC).';
COMMENT ON COLUMN chain_step.changed_by IS 'Vem som skrev den.';

CREATE TABLE draft_dropped (
	id VARCHAR NOT NULL,
	revision INTEGER NOT NULL,
	plan_id VARCHAR NOT NULL,
	plan_key VARCHAR NOT NULL,
	struck BOOLEAN NOT NULL,
	changed_at TIMESTAMP NOT NULL,
	changed_by VARCHAR NOT NULL
);
COMMENT ON TABLE draft_dropped IS 'Problem och orsaker ur planer som någon har valt bort. De föreslås inte igen. Inget skrivs över: varje ändring är en ny version.';
COMMENT ON COLUMN draft_dropped.id IS 'Radens id, samma i alla versioner.';
COMMENT ON COLUMN draft_dropped.revision IS 'Version, räknad från 1. Den högsta gäller.';
COMMENT ON COLUMN draft_dropped.plan_id IS 'Planen.';
COMMENT ON COLUMN draft_dropped.plan_key IS 'Vilket av planens problem eller vilken av dess orsaker det är.';
COMMENT ON COLUMN draft_dropped.struck IS 'Sant om raden är struken. Den visas då inte, men går att ta tillbaka.';
COMMENT ON COLUMN draft_dropped.changed_at IS 'När den skrevs (UTC).';
COMMENT ON COLUMN draft_dropped.changed_by IS 'Vem som skrev den.';

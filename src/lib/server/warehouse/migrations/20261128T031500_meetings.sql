-- The tables of the foundation never had a writer; these replace them, with rows that are never changed.
DROP TABLE meeting_item;
DROP TABLE meeting;

CREATE TABLE meeting (
	id VARCHAR NOT NULL,
	meeting_id VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	held_on DATE NOT NULL,
	area_code VARCHAR NOT NULL,
	state VARCHAR NOT NULL,
	participants VARCHAR NOT NULL,
	note VARCHAR NOT NULL,
	approved_by VARCHAR,
	approved_on DATE,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL,
	replaces VARCHAR
);
COMMENT ON TABLE meeting IS 'BRÅ-möten. En ändring är en ny rad; den som ingen annan ersätter gäller.';
COMMENT ON COLUMN meeting.id IS 'Radens id.';
COMMENT ON COLUMN meeting.meeting_id IS 'Mötets id.';
COMMENT ON COLUMN meeting.title IS 'Rubrik.';
COMMENT ON COLUMN meeting.held_on IS 'Mötesdag.';
COMMENT ON COLUMN meeting.area_code IS 'Området.';
COMMENT ON COLUMN meeting.state IS 'planned (planerat) eller held (hållet).';
COMMENT ON COLUMN meeting.participants IS 'Deltagande organisationer med roll (JSON).';
COMMENT ON COLUMN meeting.note IS 'Protokollets anteckning om hela mötet.';
COMMENT ON COLUMN meeting.approved_by IS 'Den som har justerat protokollet. Tomt medan det är ett utkast.';
COMMENT ON COLUMN meeting.approved_on IS 'När protokollet justerades.';
COMMENT ON COLUMN meeting.made_by IS 'Vem som skrev raden.';
COMMENT ON COLUMN meeting.made_at IS 'När raden skrevs (UTC).';
COMMENT ON COLUMN meeting.replaces IS 'Raden som den ersätter, om den är en ändring.';

CREATE TABLE meeting_agenda (
	id VARCHAR NOT NULL,
	meeting_id VARCHAR NOT NULL,
	item_ids VARCHAR NOT NULL,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL,
	replaces VARCHAR
);
COMMENT ON TABLE meeting_agenda IS 'Dagordningens punkter i ordning. En ändring är en ny rad.';
COMMENT ON COLUMN meeting_agenda.id IS 'Radens id.';
COMMENT ON COLUMN meeting_agenda.meeting_id IS 'Mötet.';
COMMENT ON COLUMN meeting_agenda.item_ids IS 'Punkternas id i ordning (JSON). En punkt som inte står här är borttagen.';
COMMENT ON COLUMN meeting_agenda.made_by IS 'Vem som skrev raden.';
COMMENT ON COLUMN meeting_agenda.made_at IS 'När raden skrevs (UTC).';
COMMENT ON COLUMN meeting_agenda.replaces IS 'Raden som den ersätter.';

CREATE TABLE meeting_item (
	id VARCHAR NOT NULL,
	item_id VARCHAR NOT NULL,
	meeting_id VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	notes VARCHAR NOT NULL,
	protocol VARCHAR NOT NULL,
	activity_id VARCHAR,
	decision_id VARCHAR,
	figure VARCHAR,
	frozen_figure VARCHAR,
	statements VARCHAR,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL,
	replaces VARCHAR
);
COMMENT ON TABLE meeting_item IS 'Punkter på dagordningen. En ändring är en ny rad; den som ingen annan ersätter gäller.';
COMMENT ON COLUMN meeting_item.id IS 'Radens id.';
COMMENT ON COLUMN meeting_item.item_id IS 'Punktens id.';
COMMENT ON COLUMN meeting_item.meeting_id IS 'Mötet.';
COMMENT ON COLUMN meeting_item.kind IS 'decision (tidigare beslut), activity, signal, effect, figure eller free.';
COMMENT ON COLUMN meeting_item.title IS 'Punktens budskap, som också är bildens rubrik.';
COMMENT ON COLUMN meeting_item.notes IS 'Talarstöd.';
COMMENT ON COLUMN meeting_item.protocol IS 'Protokollets anteckning om punkten.';
COMMENT ON COLUMN meeting_item.activity_id IS 'Aktiviteten som punkten handlar om.';
COMMENT ON COLUMN meeting_item.decision_id IS 'Det tidigare beslut som punkten följer upp.';
COMMENT ON COLUMN meeting_item.figure IS 'Vilket diagram som visas: mått, område, år och jämförelse (JSON).';
COMMENT ON COLUMN meeting_item.frozen_figure IS 'Diagrammet så som mötet såg det (JSON). Tomt tills mötet har hållits.';
COMMENT ON COLUMN meeting_item.statements IS 'Vad som gick att säga när mötet hölls (JSON).';
COMMENT ON COLUMN meeting_item.made_by IS 'Vem som skrev raden.';
COMMENT ON COLUMN meeting_item.made_at IS 'När raden skrevs (UTC).';
COMMENT ON COLUMN meeting_item.replaces IS 'Raden som den ersätter, om den är en ändring.';

CREATE TABLE decision (
	id VARCHAR NOT NULL,
	meeting_id VARCHAR NOT NULL,
	item_id VARCHAR NOT NULL,
	text VARCHAR NOT NULL,
	activity_id VARCHAR,
	frozen_figure VARCHAR,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE decision IS 'Beslut vid BRÅ-möten. Ett beslut ändras inte; vad det blev av det står i decision_update.';
COMMENT ON COLUMN decision.id IS 'Beslutets id.';
COMMENT ON COLUMN decision.meeting_id IS 'Mötet.';
COMMENT ON COLUMN decision.item_id IS 'Punkten.';
COMMENT ON COLUMN decision.text IS 'Beslutet.';
COMMENT ON COLUMN decision.activity_id IS 'Aktiviteten som beslutet gäller.';
COMMENT ON COLUMN decision.frozen_figure IS 'Diagrammet som beslutet vilar på, så som det såg ut då (JSON).';
COMMENT ON COLUMN decision.made_by IS 'Vem som skrev in beslutet.';
COMMENT ON COLUMN decision.made_at IS 'När det skrevs in (UTC).';

CREATE TABLE decision_update (
	id VARCHAR NOT NULL,
	decision_id VARCHAR NOT NULL,
	on_date DATE NOT NULL,
	status VARCHAR NOT NULL,
	owner VARCHAR NOT NULL,
	due_on DATE,
	note VARCHAR NOT NULL,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL,
	replaces VARCHAR
);
COMMENT ON TABLE decision_update IS 'Hur det går med ett beslut. Den första raden skrivs med beslutet; varje notering är en ny.';
COMMENT ON COLUMN decision_update.id IS 'Radens id.';
COMMENT ON COLUMN decision_update.decision_id IS 'Beslutet.';
COMMENT ON COLUMN decision_update.on_date IS 'Dagen som noteringen gäller.';
COMMENT ON COLUMN decision_update.status IS 'open (öppen), ongoing (pågår), done (klar) eller dropped (avskriven).';
COMMENT ON COLUMN decision_update.owner IS 'Den som ansvarar: organisation, roll eller namn.';
COMMENT ON COLUMN decision_update.due_on IS 'När det ska vara klart.';
COMMENT ON COLUMN decision_update.note IS 'Notering.';
COMMENT ON COLUMN decision_update.made_by IS 'Vem som skrev noteringen.';
COMMENT ON COLUMN decision_update.made_at IS 'När den skrevs (UTC).';
COMMENT ON COLUMN decision_update.replaces IS 'Noteringen närmast före.';

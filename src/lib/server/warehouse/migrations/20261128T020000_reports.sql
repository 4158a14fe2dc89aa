-- The first table of documents was never written to. What people write is kept version by version; approving one freezes it.

DROP TABLE report;

CREATE TABLE report (
	id VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	period_from DATE NOT NULL,
	period_to DATE NOT NULL,
	reference_code VARCHAR NOT NULL,
	previous_id VARCHAR,
	created_by VARCHAR NOT NULL,
	created_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE report IS 'Lägesbilder som dokument.';
COMMENT ON COLUMN report.id IS 'Dokumentets id.';
COMMENT ON COLUMN report.area_code IS 'Området.';
COMMENT ON COLUMN report.period_from IS 'Periodens början.';
COMMENT ON COLUMN report.period_to IS 'Periodens slut.';
COMMENT ON COLUMN report.reference_code IS 'Området som siffrorna jämförs med; tomt för inget.';
COMMENT ON COLUMN report.previous_id IS 'Lägesbilden som den här utgår från.';
COMMENT ON COLUMN report.created_by IS 'Vem som skapade dokumentet.';
COMMENT ON COLUMN report.created_at IS 'När dokumentet skapades (UTC).';

CREATE TABLE report_version (
	id VARCHAR NOT NULL,
	report_id VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	content VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	based_on VARCHAR,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE report_version IS 'Versioner av en lägesbilds text och urval. Den senaste gäller, de tidigare finns kvar.';
COMMENT ON COLUMN report_version.id IS 'Versionens id.';
COMMENT ON COLUMN report_version.report_id IS 'Dokumentet.';
COMMENT ON COLUMN report_version.number IS 'Versionens nummer, från 1.';
COMMENT ON COLUMN report_version.content IS 'Rubrik, texter, valda diagram och prioriteringar (JSON).';
COMMENT ON COLUMN report_version.reason IS 'created (skapad), saved (sparad), merged (två ändringar samtidigt), drafted (utkast skrivet) eller restored (återtagen).';
COMMENT ON COLUMN report_version.based_on IS 'Versionen som den gjordes av.';
COMMENT ON COLUMN report_version.made_by IS 'Vem som sparade den.';
COMMENT ON COLUMN report_version.made_at IS 'När den sparades (UTC).';

CREATE TABLE report_approval (
	report_id VARCHAR NOT NULL,
	version_id VARCHAR NOT NULL,
	approved_by VARCHAR NOT NULL,
	decided_by VARCHAR NOT NULL,
	decided_on DATE NOT NULL,
	facts VARCHAR NOT NULL,
	public_facts VARCHAR NOT NULL,
	as_of DATE NOT NULL,
	frozen_at TIMESTAMP NOT NULL,
	recorded_by VARCHAR NOT NULL
);
COMMENT ON TABLE report_approval IS 'Godkännande av en lägesbild. Då låses siffrorna så som de var.';
COMMENT ON COLUMN report_approval.report_id IS 'Dokumentet.';
COMMENT ON COLUMN report_approval.version_id IS 'Versionen som godkändes.';
COMMENT ON COLUMN report_approval.approved_by IS 'Vem som godkände.';
COMMENT ON COLUMN report_approval.decided_by IS 'Beslutande organ.';
COMMENT ON COLUMN report_approval.decided_on IS 'Dag för beslutet.';
COMMENT ON COLUMN report_approval.facts IS 'Nivåer, jämförelser, utveckling och källor så som de var (JSON).';
COMMENT ON COLUMN report_approval.public_facts IS 'Detsamma med små antal dolda (JSON).';
COMMENT ON COLUMN report_approval.as_of IS 'Dagen vars underlag siffrorna bygger på.';
COMMENT ON COLUMN report_approval.frozen_at IS 'När siffrorna låstes (UTC).';
COMMENT ON COLUMN report_approval.recorded_by IS 'Vem som registrerade godkännandet.';

CREATE TABLE report_figure (
	report_id VARCHAR NOT NULL,
	ordinal INTEGER NOT NULL,
	is_public BOOLEAN NOT NULL,
	panel VARCHAR NOT NULL,
	frozen VARCHAR NOT NULL
);
COMMENT ON TABLE report_figure IS 'Diagram i godkända lägesbilder, så som de var när siffrorna låstes.';
COMMENT ON COLUMN report_figure.report_id IS 'Dokumentet.';
COMMENT ON COLUMN report_figure.ordinal IS 'Ordning i dokumentet, från 0.';
COMMENT ON COLUMN report_figure.is_public IS 'Sant för den form där små antal är dolda.';
COMMENT ON COLUMN report_figure.panel IS 'Delen av dokumentet: largest, against, development, consequences eller other.';
COMMENT ON COLUMN report_figure.frozen IS 'Diagrammets siffror (JSON).';

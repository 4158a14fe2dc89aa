-- What a municipality puts into its year, and what it writes in its yearly reports. Rows are never changed or taken away.

CREATE TABLE year_entry (
	id VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	from_month INTEGER NOT NULL,
	to_month INTEGER NOT NULL,
	on_day INTEGER,
	only_year INTEGER,
	note VARCHAR NOT NULL,
	area_code VARCHAR,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE year_entry IS 'Kommunens egna poster i årshjulet.';
COMMENT ON COLUMN year_entry.id IS 'Postens id.';
COMMENT ON COLUMN year_entry.kind IS 'recurring (återkommer av sig självt) eller report (rapport, beslut eller annan uppgift).';
COMMENT ON COLUMN year_entry.title IS 'Vad det är.';
COMMENT ON COLUMN year_entry.from_month IS 'Första månaden, 1–12.';
COMMENT ON COLUMN year_entry.to_month IS 'Sista månaden, 1–12; mindre än den första när tiden går över årsskiftet.';
COMMENT ON COLUMN year_entry.on_day IS 'Dag i månaden; tom när bara månaden är känd.';
COMMENT ON COLUMN year_entry.only_year IS 'Året som posten gäller; tom för varje år.';
COMMENT ON COLUMN year_entry.note IS 'Anteckning.';
COMMENT ON COLUMN year_entry.area_code IS 'Området; tom för alla områden.';
COMMENT ON COLUMN year_entry.made_by IS 'Vem som lade in posten.';
COMMENT ON COLUMN year_entry.made_at IS 'När den lades in (UTC).';

CREATE TABLE year_entry_struck (
	id VARCHAR NOT NULL,
	entry_id VARCHAR NOT NULL,
	is_struck BOOLEAN NOT NULL,
	replaces VARCHAR,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE year_entry_struck IS 'Strykningar av egna poster i årshjulet, och ångrade strykningar. Den senaste gäller.';
COMMENT ON COLUMN year_entry_struck.id IS 'Radens id.';
COMMENT ON COLUMN year_entry_struck.entry_id IS 'Posten.';
COMMENT ON COLUMN year_entry_struck.is_struck IS 'Sant när posten stryks, falskt när strykningen ångras.';
COMMENT ON COLUMN year_entry_struck.replaces IS 'Raden som gällde innan; tom när det är den första.';
COMMENT ON COLUMN year_entry_struck.made_by IS 'Vem som strök eller ångrade.';
COMMENT ON COLUMN year_entry_struck.made_at IS 'När det gjordes (UTC).';

CREATE TABLE yearly_report_version (
	id VARCHAR NOT NULL,
	plan_id VARCHAR NOT NULL,
	year INTEGER NOT NULL,
	number INTEGER NOT NULL,
	content VARCHAR NOT NULL,
	based_on VARCHAR,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE yearly_report_version IS 'Versioner av det som kommunen själv skriver i årsrapporten till kommunstyrelse och kommunfullmäktige. Den senaste gäller.';
COMMENT ON COLUMN yearly_report_version.id IS 'Versionens id.';
COMMENT ON COLUMN yearly_report_version.plan_id IS 'Planen som rapporten gäller.';
COMMENT ON COLUMN yearly_report_version.year IS 'Året som rapporten gäller.';
COMMENT ON COLUMN yearly_report_version.number IS 'Versionens nummer, från 1.';
COMMENT ON COLUMN yearly_report_version.content IS 'Texterna (JSON).';
COMMENT ON COLUMN yearly_report_version.based_on IS 'Versionen som den gjordes av.';
COMMENT ON COLUMN yearly_report_version.made_by IS 'Vem som sparade den.';
COMMENT ON COLUMN yearly_report_version.made_at IS 'När den sparades (UTC).';

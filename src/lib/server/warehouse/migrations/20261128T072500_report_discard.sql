CREATE TABLE report_discard (
	id VARCHAR NOT NULL,
	report_id VARCHAR NOT NULL,
	is_discarded BOOLEAN NOT NULL,
	replaces VARCHAR,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE report_discard IS 'Lägesbilder som har kasserats medan de var utkast, och kasseringar som har ångrats. Den senaste raden gäller, och versionerna finns kvar.';
COMMENT ON COLUMN report_discard.id IS 'Radens id.';
COMMENT ON COLUMN report_discard.report_id IS 'Lägesbilden.';
COMMENT ON COLUMN report_discard.is_discarded IS 'Sant när utkastet kasseras, falskt när kasseringen ångras.';
COMMENT ON COLUMN report_discard.replaces IS 'Raden som gällde innan. Tom när det är den första.';
COMMENT ON COLUMN report_discard.made_by IS 'Vem som kasserade eller ångrade.';
COMMENT ON COLUMN report_discard.made_at IS 'När det gjordes (UTC).';

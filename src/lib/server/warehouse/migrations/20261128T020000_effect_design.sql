CREATE TABLE effect_design (
	id VARCHAR NOT NULL,
	activity_id VARCHAR NOT NULL,
	indicator_id VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	comparison_areas VARCHAR NOT NULL,
	neighbour_areas VARCHAR NOT NULL,
	chosen_because VARCHAR NOT NULL,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL,
	replaces VARCHAR
);
COMMENT ON TABLE effect_design IS 'Hur en fråga om effekt ska prövas, låst innan resultatet visas. Ändringar blir nya rader.';
COMMENT ON COLUMN effect_design.id IS 'Radens id.';
COMMENT ON COLUMN effect_design.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN effect_design.indicator_id IS 'Indikatorn.';
COMMENT ON COLUMN effect_design.area_code IS 'Området.';
COMMENT ON COLUMN effect_design.comparison_areas IS 'Koder för jämförelseområden, av samma slag som området (JSON).';
COMMENT ON COLUMN effect_design.neighbour_areas IS 'Koder för grannområden, dit problem kan flytta eller nytta spridas (JSON).';
COMMENT ON COLUMN effect_design.chosen_because IS 'Varför området valdes: high-numbers, other eller unknown.';
COMMENT ON COLUMN effect_design.made_by IS 'Vem som låste upplägget.';
COMMENT ON COLUMN effect_design.made_at IS 'När det låstes (UTC).';
COMMENT ON COLUMN effect_design.replaces IS 'Raden som den ersätter, om den är en ändring.';

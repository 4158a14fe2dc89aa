-- Nothing that people state about an activity is written over: a later row replaces an earlier, and a wrong one is struck.

CREATE TABLE follow_up_struck (
	follow_up_id VARCHAR NOT NULL,
	reason VARCHAR NOT NULL,
	struck_by VARCHAR NOT NULL,
	struck_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE follow_up_struck IS 'Makulerade uppföljningar. De visas överstrukna men räknas inte.';
COMMENT ON COLUMN follow_up_struck.follow_up_id IS 'Uppföljningen som är makulerad.';
COMMENT ON COLUMN follow_up_struck.reason IS 'Varför den makulerades.';
COMMENT ON COLUMN follow_up_struck.struck_by IS 'Vem som makulerade den.';
COMMENT ON COLUMN follow_up_struck.struck_at IS 'När den makulerades (UTC).';

CREATE TABLE activity_dates (
	id VARCHAR NOT NULL,
	activity_id VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	starts DATE,
	ends DATE,
	made_by VARCHAR NOT NULL,
	made_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE activity_dates IS 'Datum som någon har angett för en aktivitet. Den senaste raden av varje slag gäller.';
COMMENT ON COLUMN activity_dates.id IS 'Radens id.';
COMMENT ON COLUMN activity_dates.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN activity_dates.kind IS 'planned (nya planerade datum, planens egna finns kvar) eller actual (när arbetet verkligen pågick).';
COMMENT ON COLUMN activity_dates.starts IS 'Första dagen, om den är känd.';
COMMENT ON COLUMN activity_dates.ends IS 'Sista dagen, om den är känd.';
COMMENT ON COLUMN activity_dates.made_by IS 'Vem som angav datumen.';
COMMENT ON COLUMN activity_dates.made_at IS 'När de angavs (UTC).';

CREATE TABLE expected_effect (
	id VARCHAR NOT NULL,
	activity_id VARCHAR NOT NULL,
	indicator_id VARCHAR NOT NULL,
	area_code VARCHAR NOT NULL,
	direction VARCHAR NOT NULL,
	smallest_size DOUBLE NOT NULL,
	lag_months INTEGER NOT NULL,
	comparison_areas VARCHAR NOT NULL,
	stated_by VARCHAR NOT NULL,
	stated_at TIMESTAMP NOT NULL,
	replaces VARCHAR
);
COMMENT ON TABLE expected_effect IS 'Väntad effekt av en aktivitet på en indikator i ett område, låst när den anges. Ändringar blir nya rader.';
COMMENT ON COLUMN expected_effect.id IS 'Radens id.';
COMMENT ON COLUMN expected_effect.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN expected_effect.indicator_id IS 'Indikatorn som väntas ändras.';
COMMENT ON COLUMN expected_effect.area_code IS 'Området där ändringen väntas.';
COMMENT ON COLUMN expected_effect.direction IS 'decrease (minska) eller increase (öka).';
COMMENT ON COLUMN expected_effect.smallest_size IS 'Minsta ändring som betyder något, som andel av utgångsläget (0–1).';
COMMENT ON COLUMN expected_effect.lag_months IS 'Månader från start innan ändringen väntas synas.';
COMMENT ON COLUMN expected_effect.comparison_areas IS 'Koder för områden att jämföra med, av samma slag som området (JSON).';
COMMENT ON COLUMN expected_effect.stated_by IS 'Vem som angav den väntade effekten.';
COMMENT ON COLUMN expected_effect.stated_at IS 'När den angavs och låstes (UTC).';
COMMENT ON COLUMN expected_effect.replaces IS 'Raden som den ersätter, om den är en ändring.';

CREATE TABLE migration (name VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL);
COMMENT ON TABLE migration IS 'Steg som databasens form har gått igenom.';
COMMENT ON COLUMN migration.name IS 'Stegets namn, som börjar med dess tid.';
COMMENT ON COLUMN migration.applied_at IS 'När steget utfördes (UTC).';

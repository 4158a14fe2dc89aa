ALTER TABLE indicator ADD COLUMN url VARCHAR;
COMMENT ON COLUMN indicator.url IS 'Utgivarens sida om måttet, eller produktens egen sida om källor där utgivaren varierar.';

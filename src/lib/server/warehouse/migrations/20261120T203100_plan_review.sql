CREATE TABLE activity_edit (
	activity_id VARCHAR NOT NULL,
	plan_version_id VARCHAR NOT NULL,
	field VARCHAR NOT NULL,
	original VARCHAR,
	value VARCHAR NOT NULL,
	edited_at TIMESTAMP NOT NULL,
	edited_by VARCHAR NOT NULL
);
COMMENT ON TABLE activity_edit IS 'Fält som någon har ändrat när planen lästes in, med planens egna ord.';
COMMENT ON COLUMN activity_edit.activity_id IS 'Aktiviteten.';
COMMENT ON COLUMN activity_edit.plan_version_id IS 'Planversionen som ändringen gjordes i.';
COMMENT ON COLUMN activity_edit.field IS 'Fältet som ändrades.';
COMMENT ON COLUMN activity_edit.original IS 'Vad som står i planen. Tomt när planen inte säger något.';
COMMENT ON COLUMN activity_edit.value IS 'Vad som står i stället.';
COMMENT ON COLUMN activity_edit.edited_at IS 'När ändringen lästes in (UTC).';
COMMENT ON COLUMN activity_edit.edited_by IS 'Vem som ändrade.';

CREATE TABLE plan_edit (
	plan_version_id VARCHAR NOT NULL,
	ordinal INTEGER NOT NULL,
	edit VARCHAR NOT NULL
);
COMMENT ON TABLE plan_edit IS 'Aktiviteter som delades, slogs ihop, togs bort eller lades till när planen lästes in.';
COMMENT ON COLUMN plan_edit.plan_version_id IS 'Planversionen.';
COMMENT ON COLUMN plan_edit.ordinal IS 'Ordning.';
COMMENT ON COLUMN plan_edit.edit IS 'Vad som gjordes (JSON).';

-- Every activity once, as the version says that was published last among those that have it.
CREATE VIEW activity_latest AS
SELECT
	a.*,
	v.plan_id,
	v.source_id,
	c.id IS NOT NULL AS is_current
FROM activity AS a
INNER JOIN plan_version AS v ON v.id = a.plan_version_id
INNER JOIN source AS s ON s.id = v.source_id
LEFT JOIN plan_version_current AS c ON c.id = v.id
WHERE s.withdrawn_at IS NULL
QUALIFY row_number() OVER (
	PARTITION BY a.id
	ORDER BY c.id IS NULL, s.published_on DESC, v.imported_at DESC, s.sha256
) = 1;

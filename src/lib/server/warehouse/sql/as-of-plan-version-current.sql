-- The view of the same name as it stood at the end of a day: versions published later do not count.
SELECT
	v.*,
	s.published_on
FROM plan_version AS v
INNER JOIN source AS s ON s.id = v.source_id
WHERE s.withdrawn_at IS NULL AND s.published_on <= $asOf::DATE
QUALIFY row_number() OVER (
	PARTITION BY v.plan_id
	ORDER BY s.published_on DESC, v.imported_at DESC, s.sha256
) = 1

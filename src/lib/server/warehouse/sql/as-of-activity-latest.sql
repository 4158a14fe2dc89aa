-- The view of the same name as it stood at the end of a day: versions published later do not count.
SELECT
	a.*,
	v.plan_id,
	v.source_id,
	c.id IS NOT NULL AS is_current
FROM activity AS a
INNER JOIN plan_version AS v ON v.id = a.plan_version_id
INNER JOIN source AS s ON s.id = v.source_id
LEFT JOIN plan_version_current AS c ON c.id = v.id
WHERE s.withdrawn_at IS NULL AND s.published_on <= $asOf::DATE
QUALIFY row_number() OVER (
	PARTITION BY a.id
	ORDER BY c.id IS NULL, s.published_on DESC, v.imported_at DESC, s.sha256
) = 1

-- Versions of plans whose file is not withdrawn, the one that counts first.
SELECT
	v.id,
	v.plan_id AS "planId",
	v.title,
	p.area_code AS "areaCode",
	v.period_from AS "periodFrom",
	v.period_to AS "periodTo",
	v.source_id AS "sourceId",
	s.file_name AS "fileName",
	s.published_on::VARCHAR AS "publishedOn",
	v.imported_at::VARCHAR AS "importedAt",
	c.id IS NOT NULL AS "isCurrent",
	(SELECT count(*) FROM activity AS a WHERE a.plan_version_id = v.id)::DOUBLE AS activities
FROM plan_version AS v
INNER JOIN plan AS p ON p.id = v.plan_id
INNER JOIN source AS s ON s.id = v.source_id
LEFT JOIN plan_version_current AS c ON c.id = v.id
WHERE
	s.withdrawn_at IS NULL
	AND ($planId IS NULL OR v.plan_id = $planId)
	AND ($areaCode IS NULL OR p.area_code = $areaCode)
ORDER BY v.plan_id, c.id IS NULL, s.published_on DESC, v.imported_at DESC, s.sha256

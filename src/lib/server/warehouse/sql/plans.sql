SELECT
	p.id,
	v.title,
	v.id AS "versionId",
	p.area_code AS "areaCode",
	a.name AS "areaName",
	v.period_from AS "periodFrom",
	v.period_to AS "periodTo",
	s.id AS "sourceId",
	s.file_name AS "fileName",
	s.published_on::VARCHAR AS "publishedOn",
	s.simulated,
	s.visibility,
	(SELECT count(*) FROM activity AS c WHERE c.plan_version_id = v.id)::DOUBLE AS activities
FROM plan_version_current AS v
INNER JOIN plan AS p ON p.id = v.plan_id
INNER JOIN source AS s ON s.id = v.source_id
INNER JOIN area AS a ON a.code = p.area_code
ORDER BY v.title, p.id

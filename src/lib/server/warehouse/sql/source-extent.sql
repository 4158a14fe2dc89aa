-- What each source of statistics covers.
SELECT
	o.source_id AS "sourceId",
	min(o.period_start)::VARCHAR AS "from",
	max(o.period_end)::VARCHAR AS "to",
	count(DISTINCT o.area_code)::DOUBLE AS areas,
	count(DISTINCT o.indicator_id)::DOUBLE AS indicators,
	list(DISTINCT a.kind) AS "areaKinds"
FROM observation AS o
INNER JOIN area AS a ON a.code = o.area_code
GROUP BY o.source_id

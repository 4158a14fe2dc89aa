-- The areas that have values of an indicator, with their first and last day.
SELECT
	o.area_code AS "areaCode",
	a.name AS "areaName",
	a.kind AS "areaKind",
	count(o.value)::DOUBLE AS "values",
	min(o.period_start)::VARCHAR AS "from",
	max(o.period_end)::VARCHAR AS "to"
FROM observation_current AS o
INNER JOIN area AS a ON a.code = o.area_code
WHERE o.indicator_id = $indicatorId AND o.value IS NOT NULL
GROUP BY o.area_code, a.name, a.kind
ORDER BY a.name, o.area_code

-- The indicators that some areas have values of, and how many of them.
SELECT
	indicator_id AS "indicatorId",
	count(DISTINCT area_code)::DOUBLE AS areas
FROM observation_current
WHERE
	list_contains($areaCodes, area_code)
	AND value IS NOT NULL
	AND population_group = ''
GROUP BY indicator_id
ORDER BY indicator_id

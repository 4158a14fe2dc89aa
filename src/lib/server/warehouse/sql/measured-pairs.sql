-- Which of some indicators have figures in which of some areas.
SELECT DISTINCT
	indicator_id AS "indicatorId",
	area_code AS "areaCode"
FROM observation_current
WHERE
	value IS NOT NULL
	AND population_group = ''
	AND list_contains($indicatorIds, indicator_id)
	AND list_contains($areaCodes, area_code)
ORDER BY indicator_id, area_code

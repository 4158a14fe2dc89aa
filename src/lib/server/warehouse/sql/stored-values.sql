-- What is current of some indicators in some areas, to be held against a file before it is read in.
SELECT
	indicator_id AS "indicatorId",
	area_code AS "areaCode",
	period_start::VARCHAR AS "start",
	grain,
	population_group AS "group",
	value
FROM observation_current
WHERE
	list_contains($indicatorIds, indicator_id)
	AND list_contains($areaCodes, area_code)

-- All current figures of one indicator in some areas, to set one area beside others.
SELECT
	indicator_id AS "indicatorId",
	area_code AS "areaCode",
	period_start::VARCHAR AS "start",
	period_end::VARCHAR AS "end",
	grain,
	value,
	base,
	low,
	high,
	status,
	missing,
	source_id AS "sourceId",
	source_row AS "sourceRow",
	source_sheet AS "sourceSheet"
FROM observation_current
WHERE
	indicator_id = $indicatorId
	AND list_contains($areaCodes, area_code)
	AND population_group = ''
ORDER BY area_code, grain, period_start

-- All current figures of some areas in a span of time, for the page of an area.
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
	source_sheet AS "sourceSheet",
	source_row AS "sourceRow"
FROM observation_current
WHERE
	list_contains($areaCodes, area_code)
	AND population_group = ''
	AND period_end >= $from::DATE
	AND period_start <= $to::DATE
ORDER BY indicator_id, area_code, grain, period_start

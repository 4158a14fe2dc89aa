-- Values of an area that more than one source has given for the same indicator and period, oldest delivery first.
SELECT
	o.indicator_id AS "indicatorId",
	o.period_start::VARCHAR AS "start",
	o.grain,
	o.value,
	o.status,
	o.source_id AS "sourceId",
	o.source_sheet AS "sourceSheet",
	o.source_row AS "sourceRow",
	s.published_on::VARCHAR AS "publishedOn",
	s.publisher,
	s.file_name AS "fileName"
FROM observation AS o
INNER JOIN source AS s ON s.id = o.source_id
WHERE
	o.area_code = $areaCode
	AND o.population_group = ''
	AND o.value IS NOT NULL
	AND s.withdrawn_at IS NULL
	AND ($day::DATE IS NULL OR s.published_on <= $day::DATE)
QUALIFY count(DISTINCT o.source_id) OVER (PARTITION BY o.indicator_id, o.grain, o.period_start) > 1
ORDER BY o.indicator_id, o.grain, o.period_start, s.published_on, o.status = 'final', s.sha256 DESC

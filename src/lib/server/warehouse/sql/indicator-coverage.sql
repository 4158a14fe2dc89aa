SELECT
	indicator_id AS "indicatorId",
	count(DISTINCT area_code)::DOUBLE AS areas,
	min(period_start)::VARCHAR AS "from",
	max(period_end)::VARCHAR AS "to"
FROM observation_current
GROUP BY indicator_id

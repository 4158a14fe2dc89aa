-- How many values an area has of each indicator, year and length of period.
SELECT
	indicator_id AS "indicatorId",
	year(period_start)::DOUBLE AS year,
	grain,
	count(value)::DOUBLE AS "values",
	bool_or(status = 'preliminary' AND value IS NOT NULL) AS preliminary
FROM observation_current
WHERE area_code = $areaCode AND population_group = ''
GROUP BY indicator_id, year(period_start), grain
ORDER BY indicator_id, year, grain

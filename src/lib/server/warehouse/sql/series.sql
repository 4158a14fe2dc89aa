-- One indicator in one area at one grain. Counts of a finer grain are summed where the source has none of its own;
-- a period where a part is missing has no sum.
WITH own AS (
	SELECT
		*,
		CASE
			WHEN $grain = 'half' THEN make_date(year(period_start), CASE WHEN month(period_start) < 7 THEN 1 ELSE 7 END, 1)
			WHEN $grain = 'year' THEN make_date(year(period_start), 1, 1)
			WHEN $grain = 'quarter' THEN make_date(year(period_start), (quarter(period_start) - 1) * 3 + 1, 1)
			ELSE period_start
		END AS whole_start,
		CASE grain WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'half' THEN 6 ELSE 12 END AS months,
		CASE $grain WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'half' THEN 6 ELSE 12 END AS wanted_months
	FROM observation_current
	WHERE
		indicator_id = $indicatorId
		AND area_code = $areaCode
		AND population_group = ''
),
summed AS (
	SELECT
		whole_start,
		months,
		CASE WHEN count(value) * months = max(wanted_months) THEN sum(value) END AS value,
		CASE WHEN count(value) * months < max(wanted_months) THEN coalesce(min(missing), 'not-collected') END AS missing,
		CASE WHEN bool_or(status = 'preliminary') THEN 'preliminary' ELSE 'final' END AS status,
		arg_min(source_id, period_start) AS source_id,
		arg_min(source_row, period_start) AS source_row,
		arg_min_null(source_sheet, period_start) AS source_sheet,
		NULL::DOUBLE AS base,
		NULL::DOUBLE AS low,
		NULL::DOUBLE AS high
	FROM own
	WHERE
		months < wanted_months
		AND (SELECT kind FROM indicator WHERE id = $indicatorId) = 'count'
	GROUP BY whole_start, months
),
native AS (
	SELECT
		period_start AS whole_start,
		months,
		value,
		missing,
		status,
		source_id,
		source_row,
		source_sheet,
		base,
		low,
		high
	FROM own
	WHERE months = wanted_months
)
SELECT
	whole_start::VARCHAR AS "start",
	$grain AS grain,
	value,
	coalesce(base, (
		SELECT arg_max(p.count, p.year)
		FROM population_current AS p
		WHERE p.area_code = $areaCode AND p.year IN (year(whole_start), year(whole_start) - 1) AND $rate
	)) AS base,
	coalesce((
		SELECT arg_max(p.implied, p.year)
		FROM population_current AS p
		WHERE p.area_code = $areaCode AND p.year IN (year(whole_start), year(whole_start) - 1) AND $rate
	), false) AS "impliedBase",
	low,
	high,
	status,
	missing,
	source_id AS "sourceId",
	source_sheet AS "sourceSheet",
	source_row AS "sourceRow"
FROM (
	SELECT * FROM native
	UNION ALL BY NAME
	SELECT * FROM summed
)
QUALIFY row_number() OVER (PARTITION BY whole_start ORDER BY value IS NULL, months DESC) = 1
ORDER BY whole_start

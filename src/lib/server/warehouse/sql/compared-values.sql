-- What areas are compared by: whole calendar years of counts, and measurements as they are. Finer counts are summed to
-- years; a year where a part is missing has no value. `lastRow` is the last row that a sum was made of.
WITH own AS (
	SELECT
		o.*,
		i.kind AS indicator_kind,
		CASE o.grain WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'half' THEN 6 ELSE 12 END AS months
	FROM observation_current AS o
	INNER JOIN indicator AS i ON i.id = o.indicator_id
	WHERE
		list_contains($areaCodes, o.area_code)
		AND o.population_group = ''
		AND (len($indicatorIds) = 0 OR list_contains($indicatorIds, o.indicator_id))
		AND o.period_end >= $from::DATE
		AND o.missing IS DISTINCT FROM 'not-selected'
),
years AS (
	SELECT
		indicator_id,
		area_code,
		make_date(year(period_start), 1, 1) AS year_start,
		months,
		CASE WHEN count(value) * months = 12 THEN sum(value) END AS value,
		CASE WHEN count(value) * months < 12 THEN coalesce(min(missing), 'not-collected') END AS missing,
		CASE WHEN bool_or(status = 'preliminary') THEN 'preliminary' ELSE 'final' END AS status,
		arg_min(source_id, period_start) AS source_id,
		arg_min_null(source_sheet, period_start) AS source_sheet,
		min(source_row) AS source_row,
		max(source_row) AS last_row
	FROM own
	WHERE indicator_kind = 'count'
	GROUP BY indicator_id, area_code, year(period_start), months
),
best AS (
	SELECT *
	FROM years
	QUALIFY row_number() OVER (
		PARTITION BY indicator_id, area_code, year_start
		ORDER BY value IS NULL, months DESC
	) = 1
)
SELECT
	indicator_id AS "indicatorId",
	area_code AS "areaCode",
	year_start::VARCHAR AS "start",
	make_date(year(year_start), 12, 31)::VARCHAR AS "end",
	'year' AS grain,
	value,
	NULL::DOUBLE AS base,
	NULL::DOUBLE AS low,
	NULL::DOUBLE AS high,
	status,
	missing,
	source_id AS "sourceId",
	source_sheet AS "sourceSheet",
	source_row AS "sourceRow",
	last_row AS "lastRow"
FROM best
UNION ALL
SELECT
	indicator_id,
	area_code,
	period_start::VARCHAR,
	period_end::VARCHAR,
	grain,
	value,
	base,
	low,
	high,
	status,
	missing,
	source_id,
	source_sheet,
	source_row,
	source_row
FROM own
WHERE indicator_kind <> 'count'
ORDER BY 1, 2, 3

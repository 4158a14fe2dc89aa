-- How many figures of an area are for periods when it did not exist, and how many of them are zeros.
SELECT
	count(*)::DOUBLE AS figures,
	count(*) FILTER (WHERE o.value = 0)::DOUBLE AS zeros
FROM observation AS o
INNER JOIN source AS s ON s.id = o.source_id
INNER JOIN area AS a ON a.code = o.area_code
WHERE
	o.area_code = $areaCode
	AND s.withdrawn_at IS NULL
	AND o.value IS NOT NULL
	AND (o.period_end < a.valid_from OR o.period_start > a.valid_to)

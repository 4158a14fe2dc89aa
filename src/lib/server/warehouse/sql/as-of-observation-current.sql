-- The view of the same name as it stood at the end of a day: sources published later do not count.
SELECT
	o.* REPLACE (
		CASE
			WHEN o.value = 0 AND (o.period_end < a.valid_from OR o.period_start > a.valid_to) THEN NULL
			ELSE o.value
		END AS value,
		CASE
			WHEN o.value = 0 AND (o.period_end < a.valid_from OR o.period_start > a.valid_to) THEN 'outside-area'
			ELSE o.missing
		END AS missing
	),
	s.published_on
FROM observation AS o
INNER JOIN source AS s ON s.id = o.source_id
LEFT JOIN area AS a ON a.code = o.area_code
WHERE s.withdrawn_at IS NULL AND s.published_on <= $asOf::DATE
QUALIFY row_number() OVER (
	PARTITION BY o.indicator_id, o.area_code, o.grain, o.period_start, o.population_group
	ORDER BY o.value IS NULL, o.status <> 'final', s.published_on DESC, s.sha256
) = 1

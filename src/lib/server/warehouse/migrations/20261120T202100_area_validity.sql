-- A publisher writes 0 for an area in the periods before it was formed and after it ceased. Nobody counted there, so
-- the zero is no number.
CREATE OR REPLACE VIEW observation_current AS
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
WHERE s.withdrawn_at IS NULL
QUALIFY row_number() OVER (
	PARTITION BY o.indicator_id, o.area_code, o.grain, o.period_start, o.population_group
	ORDER BY o.value IS NULL, o.status <> 'final', s.published_on DESC, s.sha256
) = 1;
COMMENT ON COLUMN observation.missing IS 'Varför värdet saknas: not-collected, not-selected, confidential eller not-applicable. I vyn observation_current också outside-area: området fanns inte under perioden.';

-- In a workbook the number of a row says little without the name of its sheet.
ALTER TABLE observation ADD COLUMN source_sheet VARCHAR;
COMMENT ON COLUMN observation.source_sheet IS 'Fliken i arbetsboken som raden står i. Tomt för filer utan flikar och för uppgifter inlästa innan flikarna sparades.';
ALTER TABLE rejected_row ADD COLUMN source_sheet VARCHAR;
COMMENT ON COLUMN rejected_row.source_sheet IS 'Fliken i arbetsboken som raden står i. Tomt för filer utan flikar och för rader inlästa innan flikarna sparades.';

-- The view lists the columns that the table had when it was made.
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

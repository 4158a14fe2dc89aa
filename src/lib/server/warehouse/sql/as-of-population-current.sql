-- The view of the same name as it stood at the end of a day: sources published later do not count.
SELECT
	p.*,
	s.published_on
FROM population AS p
INNER JOIN source AS s ON s.id = p.source_id
WHERE s.withdrawn_at IS NULL AND s.published_on <= $asOf::DATE
QUALIFY row_number() OVER (
	PARTITION BY p.area_code, p.year
	ORDER BY p.implied, s.published_on DESC, s.sha256
) = 1

-- The view of the same name as it stood at the end of a day. The ground of an area lies there before anybody draws it: where no
-- map was published by then, the first one after does.
SELECT
	g.*,
	s.published_on
FROM area_geometry AS g
INNER JOIN source AS s ON s.id = g.source_id
WHERE s.withdrawn_at IS NULL
QUALIFY row_number() OVER (
	PARTITION BY g.area_code
	ORDER BY
		s.published_on > $asOf::DATE,
		abs(s.published_on - $asOf::DATE),
		s.sha256
) = 1

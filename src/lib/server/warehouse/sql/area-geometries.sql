-- The ground of some areas, with the file it comes from.
SELECT
	g.area_code AS "areaCode",
	g.geometry,
	g.source_id AS "sourceId",
	s.title,
	s.publisher,
	s.licence,
	s.file_name AS "fileName",
	s.published_on::VARCHAR AS "publishedOn"
FROM area_geometry_current AS g
INNER JOIN source AS s ON s.id = g.source_id
WHERE list_contains($areaCodes, g.area_code)
ORDER BY g.area_code

-- What each map covers.
SELECT
	g.source_id AS "sourceId",
	count(DISTINCT g.area_code)::DOUBLE AS areas,
	list(DISTINCT a.kind) AS "areaKinds"
FROM area_geometry AS g
INNER JOIN area AS a ON a.code = g.area_code
GROUP BY g.source_id

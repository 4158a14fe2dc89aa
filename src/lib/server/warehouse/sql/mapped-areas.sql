-- Areas that a map can be drawn of, with their levels.
SELECT
	a.code,
	a.name,
	a.kind,
	a.parent_code AS "parentCode"
FROM area_geometry_current AS g
INNER JOIN area AS a ON a.code = g.area_code
ORDER BY a.name, a.code

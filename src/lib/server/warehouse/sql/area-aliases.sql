SELECT
	alias,
	area_code AS "areaCode"
FROM area_alias
ORDER BY alias, area_code

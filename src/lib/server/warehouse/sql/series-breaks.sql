SELECT
	indicator_id AS "indicatorId",
	area_code AS "areaCode",
	"at"::VARCHAR AS "at",
	bridgeable,
	reason,
	reference,
	origin
FROM series_break
ORDER BY "at"

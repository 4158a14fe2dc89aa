SELECT
	code,
	name,
	kind,
	parent_code AS "parentCode",
	valid_from::VARCHAR AS "validFrom",
	valid_to::VARCHAR AS "validTo",
	successor_code AS "successorCode"
FROM area
ORDER BY code

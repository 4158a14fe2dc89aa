-- Areas that somebody has added or changed, with their own other names.
SELECT
	a.code,
	a.name,
	a.kind,
	a.parent_code AS "parentCode",
	a.valid_from::VARCHAR AS "validFrom",
	a.valid_to::VARCHAR AS "validTo",
	a.successor_code AS "successorCode"
FROM area AS a
WHERE a.origin = 'user'
ORDER BY a.name, a.code

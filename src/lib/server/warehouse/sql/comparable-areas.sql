-- Areas of the same kind as one: its neighbours under the same whole, those of its group, and those with figures.
WITH subject AS (
	SELECT
		kind,
		parent_code,
		municipality_group
	FROM area
	WHERE code = $areaCode
),
measured AS (
	SELECT DISTINCT area_code
	FROM observation_current
	WHERE indicator_id = $indicatorId AND value IS NOT NULL
)
SELECT
	a.code,
	a.name,
	(a.parent_code IS NOT DISTINCT FROM s.parent_code AND a.kind <> 'kommun') AS sibling,
	coalesce(a.municipality_group = s.municipality_group, FALSE) AS "sameGroup",
	m.area_code IS NOT NULL AS measured
FROM area AS a
INNER JOIN subject AS s ON s.kind = a.kind
LEFT JOIN measured AS m ON m.area_code = a.code
WHERE
	a.code <> $areaCode
	AND (
		m.area_code IS NOT NULL
		OR (a.parent_code IS NOT DISTINCT FROM s.parent_code AND a.kind <> 'kommun')
		OR a.municipality_group = s.municipality_group
	)
ORDER BY m.area_code IS NULL, a.name, a.code

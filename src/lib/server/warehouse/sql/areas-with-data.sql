-- Areas that have figures or that activities name, with the extent of their figures.
WITH figures AS (
	SELECT
		area_code,
		count(DISTINCT indicator_id) AS indicators,
		min(period_start) AS first_start,
		max(period_end) AS last_end
	FROM observation_current
	GROUP BY area_code
),
aims AS (
	SELECT
		l.area_code,
		count(DISTINCT l.activity_id) AS activities
	FROM activity_area AS l
	INNER JOIN activity AS a ON a.id = l.activity_id
	INNER JOIN plan_version_current AS v ON v.id = a.plan_version_id
	WHERE l.state <> 'rejected'
	GROUP BY l.area_code
)
SELECT
	a.code,
	a.name,
	a.kind,
	a.parent_code AS "parentCode",
	a.valid_to::VARCHAR AS "validTo",
	coalesce(f.indicators, 0)::DOUBLE AS indicators,
	coalesce(g.activities, 0)::DOUBLE AS activities,
	f.first_start::VARCHAR AS "from",
	f.last_end::VARCHAR AS "to"
FROM area AS a
LEFT JOIN figures AS f ON f.area_code = a.code
LEFT JOIN aims AS g ON g.area_code = a.code
WHERE f.area_code IS NOT NULL OR g.area_code IS NOT NULL
ORDER BY a.code

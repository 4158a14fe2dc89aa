SELECT
	f.id,
	f.name,
	f.description
FROM focus_area AS f
INNER JOIN plan_version_current AS v ON v.id = f.plan_version_id
WHERE v.plan_id = $planId
ORDER BY f.ordinal

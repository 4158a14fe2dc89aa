SELECT
	g.id,
	g.focus_area_id AS "focusAreaId",
	g.text,
	g.kind,
	g.place
FROM goal AS g
INNER JOIN plan_version_current AS v ON v.id = g.plan_version_id
WHERE v.plan_id = $planId
ORDER BY g.ordinal

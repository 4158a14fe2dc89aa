-- What the current version of a plan states, in the plan's order.
SELECT
	c.id,
	c.text,
	c.direction,
	c.indicator_id AS "indicatorId",
	c.area_code AS "areaCode",
	c.activity_id AS "activityId",
	a.title AS "activityTitle",
	c.place
FROM claim AS c
INNER JOIN plan_version_current AS v ON v.id = c.plan_version_id
LEFT JOIN activity AS a ON a.id = c.activity_id AND a.plan_version_id = c.plan_version_id
WHERE v.plan_id = $planId
ORDER BY len(c.id), c.id

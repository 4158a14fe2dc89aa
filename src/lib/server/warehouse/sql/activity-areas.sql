SELECT
	l.activity_id AS "activityId",
	l.area_code AS "areaCode",
	a.name AS "areaName",
	a.kind AS "areaKind",
	l.state,
	l.reason
FROM activity_area AS l
INNER JOIN area AS a ON a.code = l.area_code
WHERE list_contains($activityIds, l.activity_id)
ORDER BY l.activity_id, l.state = 'rejected', l.state = 'suggested', a.kind, a.name

SELECT
	l.activity_id AS "activityId",
	l.indicator_id AS "indicatorId",
	i.name AS "indicatorName",
	i.publisher,
	l.state,
	l.reading,
	l.reason
FROM activity_indicator AS l
INNER JOIN indicator AS i ON i.id = l.indicator_id
WHERE list_contains($activityIds, l.activity_id)
ORDER BY l.activity_id, l.state = 'rejected', l.state = 'suggested', i.ordinal, i.name

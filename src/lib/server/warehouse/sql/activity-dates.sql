SELECT
	id,
	activity_id AS "activityId",
	kind,
	starts::VARCHAR AS "starts",
	ends::VARCHAR AS "ends",
	made_by AS "madeBy",
	strftime(made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt"
FROM activity_dates
WHERE list_contains($activityIds, activity_id)
ORDER BY activity_id, kind, made_at DESC, id

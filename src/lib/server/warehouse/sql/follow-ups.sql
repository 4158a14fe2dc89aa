-- The log of each activity, struck notes too, the latest first.
SELECT
	f.id,
	f.activity_id AS "activityId",
	f.on_date::VARCHAR AS "onDate",
	f.status,
	f.done_count AS "doneCount",
	f.note,
	f.made_by AS "madeBy",
	strftime(f.made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt",
	s.reason AS "struckReason",
	s.struck_by AS "struckBy",
	strftime(s.struck_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "struckAt"
FROM follow_up AS f
LEFT JOIN follow_up_struck AS s ON s.follow_up_id = f.id
WHERE list_contains($activityIds, f.activity_id)
ORDER BY f.activity_id, f.on_date DESC, f.made_at DESC, f.id

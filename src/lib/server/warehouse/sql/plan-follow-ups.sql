-- Notes of how activities go, the earliest first; those of one day in the order in which they were made.
SELECT
	activity_id AS "activityId",
	on_date::VARCHAR AS "onDate",
	status,
	done_count AS "doneCount",
	note,
	made_by AS "by"
FROM follow_up
WHERE list_contains($activityIds, activity_id)
ORDER BY on_date, made_at, id

-- The row that holds of a meeting's agenda.
SELECT
	id,
	item_ids AS "itemIds"
FROM meeting_agenda
WHERE
	meeting_id = $meetingId
	AND id NOT IN (SELECT replaces FROM meeting_agenda WHERE meeting_id = $meetingId AND replaces IS NOT NULL)

-- The items of a meeting's agenda in their order, as they held at the end of the day `$until`, or as they hold now.
WITH agenda AS (
	SELECT *
	FROM meeting_agenda
	WHERE meeting_id = $meetingId AND ($until IS NULL OR CAST(made_at AS DATE) <= CAST($until AS DATE))
), item AS (
	SELECT *
	FROM meeting_item
	WHERE meeting_id = $meetingId AND ($until IS NULL OR CAST(made_at AS DATE) <= CAST($until AS DATE))
), listed AS (
	SELECT
		id AS agenda_id,
		from_json(item_ids, '["VARCHAR"]') AS item_ids
	FROM agenda
	WHERE id NOT IN (SELECT replaces FROM agenda WHERE replaces IS NOT NULL)
)
SELECT
	i.id AS version,
	i.item_id AS id,
	i.meeting_id AS "meetingId",
	i.kind,
	i.title,
	i.notes,
	i.protocol,
	i.activity_id AS "activityId",
	i.decision_id AS "decisionId",
	i.figure,
	i.frozen_figure AS frozen,
	i.statements,
	i.made_by AS "madeBy",
	strftime(i.made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt",
	l.agenda_id AS "agendaId"
FROM item AS i
JOIN listed AS l ON list_contains(l.item_ids, i.item_id)
WHERE i.id NOT IN (SELECT replaces FROM item WHERE replaces IS NOT NULL)
ORDER BY list_position(l.item_ids, i.item_id)

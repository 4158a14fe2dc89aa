-- Decisions of a meeting, or of all, in the order they were made.
WITH known AS (
	SELECT *
	FROM meeting
	WHERE $until IS NULL OR CAST(made_at AS DATE) <= CAST($until AS DATE)
), held AS (
	SELECT *
	FROM known
	WHERE id NOT IN (SELECT replaces FROM known WHERE replaces IS NOT NULL)
), item AS (
	SELECT *
	FROM meeting_item
	WHERE $until IS NULL OR CAST(made_at AS DATE) <= CAST($until AS DATE)
)
SELECT
	d.id,
	d.meeting_id AS "meetingId",
	m.title AS "meetingTitle",
	m.held_on::VARCHAR AS "decidedOn",
	d.item_id AS "itemId",
	i.title AS "itemTitle",
	d.text,
	d.activity_id AS "activityId",
	d.frozen_figure IS NOT NULL AS "hasFigure",
	d.made_by AS "madeBy",
	strftime(d.made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt"
FROM decision AS d
JOIN held AS m ON m.meeting_id = d.meeting_id
JOIN item AS i ON i.item_id = d.item_id AND i.id NOT IN (SELECT replaces FROM item WHERE replaces IS NOT NULL)
WHERE ($until IS NULL OR CAST(d.made_at AS DATE) <= CAST($until AS DATE))
ORDER BY m.held_on, d.made_at, d.id

-- Each meeting as it held at the end of the day `$until`, or as it holds now; the latest day first.
WITH known AS (
	SELECT *
	FROM meeting
	WHERE $until IS NULL OR CAST(made_at AS DATE) <= CAST($until AS DATE)
)
SELECT
	m.id AS version,
	m.meeting_id AS id,
	m.title,
	m.held_on::VARCHAR AS "heldOn",
	m.area_code AS "areaCode",
	coalesce(a.name, m.area_code) AS "areaName",
	m.state,
	m.participants,
	m.note,
	m.approved_by AS "approvedBy",
	m.approved_on::VARCHAR AS "approvedOn",
	m.made_by AS "madeBy",
	strftime(m.made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt"
FROM known AS m
LEFT JOIN area AS a ON a.code = m.area_code
WHERE m.id NOT IN (SELECT replaces FROM known WHERE replaces IS NOT NULL)
ORDER BY m.held_on DESC, m.meeting_id

-- The history of all decisions, the latest note first.
SELECT
	id,
	decision_id AS "decisionId",
	on_date::VARCHAR AS "onDate",
	status,
	owner,
	due_on::VARCHAR AS "dueOn",
	note,
	made_by AS "madeBy",
	strftime(made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt",
	replaces
FROM decision_update
WHERE $until IS NULL OR CAST(made_at AS DATE) <= CAST($until AS DATE)
ORDER BY decision_id, made_at DESC, id

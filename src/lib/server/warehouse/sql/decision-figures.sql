SELECT
	id AS "decisionId",
	frozen_figure AS frozen
FROM decision
WHERE list_contains($decisionIds, id) AND frozen_figure IS NOT NULL
ORDER BY id

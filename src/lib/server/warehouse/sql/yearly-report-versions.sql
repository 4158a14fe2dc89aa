-- Versions of what is written in a yearly report, or in all where `$planId` is null, the latest first.
SELECT
	id,
	plan_id AS "planId",
	year,
	number,
	content,
	based_on AS "basedOn",
	made_by AS "madeBy",
	strftime(made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt"
FROM yearly_report_version
WHERE
	($planId IS NULL OR plan_id = $planId)
	AND ($year IS NULL OR year = $year)
	AND ($until IS NULL OR CAST(made_at AS DATE) <= CAST($until AS DATE))
ORDER BY plan_id, year, number DESC

-- Activities of the current version of every plan, or of one plan; or one by its id, also if a later version lacks it.
SELECT
	a.id,
	v.plan_id AS "planId",
	v.title AS "planTitle",
	NOT a.is_current AS "gone",
	p.area_code AS "planAreaCode",
	v.source_id AS "sourceId",
	f.name AS "focusArea",
	a.title,
	a.kind,
	a.forum,
	a.challenge,
	a.cause,
	a.measure,
	a.measure_items AS "measureItems",
	a.responsible,
	a.responsible_text AS "responsibleText",
	a.others,
	a.when_text AS "when",
	a.starts::VARCHAR AS "starts",
	a.ends::VARCHAR AS "ends",
	a.times_per_year AS "timesPerYear",
	a.goal_quantity AS "goalQuantity",
	a.goal_kind AS "goalKind",
	a.status_text AS "statusText",
	a.follow_up_text AS "followUp",
	a.place
FROM activity_latest AS a
INNER JOIN plan_version AS v ON v.id = a.plan_version_id
INNER JOIN plan AS p ON p.id = v.plan_id
LEFT JOIN focus_area AS f ON f.id = a.focus_area_id
WHERE
	($planId IS NULL OR v.plan_id = $planId)
	AND (a.id = $activityId OR ($activityId IS NULL AND a.is_current))
ORDER BY v.title, v.plan_id, a.ordinal

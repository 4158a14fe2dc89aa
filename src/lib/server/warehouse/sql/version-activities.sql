-- Activities as each of the given versions tells of them.
SELECT
	a.id,
	a.plan_version_id AS "versionId",
	f.name AS "focusArea",
	a.title,
	a.challenge,
	a.cause,
	a.measure,
	a.responsible_text AS "responsibleText",
	a.others,
	a.when_text AS "when",
	a.starts::VARCHAR AS "starts",
	a.ends::VARCHAR AS "ends",
	a.status_text AS "statusText",
	a.follow_up_text AS "followUp",
	a.place
FROM activity AS a
LEFT JOIN focus_area AS f ON f.id = a.focus_area_id
WHERE list_contains($versionIds, a.plan_version_id)
ORDER BY a.plan_version_id, a.ordinal

-- What people have changed when they read plans in, the latest first: of the activities of a plan, or of one activity.
SELECT
	e.activity_id AS "activityId",
	e.plan_version_id AS "versionId",
	e.field,
	e.original,
	e."value",
	e.edited_at::VARCHAR AS "editedAt",
	e.edited_by AS "editedBy"
FROM activity_edit AS e
INNER JOIN plan_version AS v ON v.id = e.plan_version_id
INNER JOIN source AS s ON s.id = v.source_id
WHERE
	s.withdrawn_at IS NULL
	AND ($planId IS NULL OR v.plan_id = $planId)
	AND ($activityId IS NULL OR e.activity_id = $activityId)
ORDER BY e.edited_at DESC, s.published_on DESC, e.field

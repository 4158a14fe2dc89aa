SELECT
	activity_id AS "activityId",
	theme_id AS "themeId"
FROM activity_theme
WHERE list_contains($activityIds, activity_id)
ORDER BY activity_id, theme_id

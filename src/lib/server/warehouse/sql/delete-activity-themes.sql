DELETE FROM activity_theme
WHERE list_contains($activityIds, activity_id)

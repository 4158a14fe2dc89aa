DELETE FROM activity_indicator
WHERE state = 'suggested' AND list_contains($activityIds, activity_id)

DELETE FROM activity_area
WHERE state = 'suggested' AND list_contains($activityIds, activity_id)

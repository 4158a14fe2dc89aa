-- Links that somebody has decided on, which new suggestions leave alone.
SELECT activity_id || ' ' || area_code AS link
FROM activity_area
WHERE state <> 'suggested' AND list_contains($activityIds, activity_id)
UNION ALL
SELECT activity_id || ' ' || indicator_id AS link
FROM activity_indicator
WHERE state <> 'suggested' AND list_contains($activityIds, activity_id)

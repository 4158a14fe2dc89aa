SELECT
	id,
	activity_id AS "activityId",
	indicator_id AS "indicatorId",
	area_code AS "areaCode",
	direction,
	smallest_size AS "smallestSize",
	lag_months AS "lagMonths",
	comparison_areas AS "comparisonAreas",
	stated_by AS "statedBy",
	strftime(stated_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "statedAt",
	replaces
FROM expected_effect
WHERE list_contains($activityIds, activity_id)
ORDER BY activity_id, indicator_id, area_code, stated_at DESC, id

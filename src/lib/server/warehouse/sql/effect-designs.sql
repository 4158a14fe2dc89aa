SELECT
	id,
	activity_id AS "activityId",
	indicator_id AS "indicatorId",
	area_code AS "areaCode",
	comparison_areas AS "comparisonAreas",
	neighbour_areas AS "neighbourAreas",
	chosen_because AS "chosenBecause",
	made_by AS "madeBy",
	strftime(made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt",
	replaces
FROM effect_design
WHERE list_contains($activityIds, activity_id)
ORDER BY activity_id, indicator_id, area_code, made_at DESC, id

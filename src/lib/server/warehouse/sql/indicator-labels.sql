SELECT
	label,
	indicator_id AS "indicatorId"
FROM indicator_label
ORDER BY label, indicator_id

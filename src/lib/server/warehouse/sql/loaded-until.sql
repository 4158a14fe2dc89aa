-- The last day that there are values for, by indicator and status.
SELECT
	indicator_id AS "indicatorId",
	status,
	max(period_end)::VARCHAR AS "until"
FROM observation_current
WHERE value IS NOT NULL
GROUP BY indicator_id, status

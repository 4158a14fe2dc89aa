-- The row of discarding that holds of each document that has ever been discarded, the latest first.
WITH latest AS (
	SELECT report_id, arg_max(content, number) AS content
	FROM report_version
	GROUP BY report_id
)
SELECT
	d.id,
	d.report_id AS "reportId",
	json_extract_string(l.content, '$.title') AS title,
	d.is_discarded AS "isDiscarded",
	d.made_by AS "madeBy",
	strftime(d.made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt"
FROM report_discard AS d
INNER JOIN latest AS l ON l.report_id = d.report_id
WHERE d.id NOT IN (SELECT replaces FROM report_discard WHERE replaces IS NOT NULL)
ORDER BY d.made_at DESC, d.id

-- Versions of a document, the latest first.
SELECT
	id,
	report_id AS "reportId",
	number::DOUBLE AS number,
	content,
	reason,
	based_on AS "basedOn",
	made_by AS "madeBy",
	strftime(made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt"
FROM report_version
WHERE report_id = $reportId
ORDER BY number DESC

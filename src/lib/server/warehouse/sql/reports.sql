-- Documents with their latest version and, where they are approved, the decision. Discarded drafts are not among them.
WITH latest AS (
	SELECT report_id, arg_max(id, number) AS version_id, max(number) AS number
	FROM report_version
	GROUP BY report_id
), discarded AS (
	SELECT report_id
	FROM report_discard
	WHERE is_discarded AND id NOT IN (SELECT replaces FROM report_discard WHERE replaces IS NOT NULL)
)
SELECT
	r.id,
	r.area_code AS "areaCode",
	a.name AS "areaName",
	a.kind AS "areaKind",
	r.period_from::VARCHAR AS "periodFrom",
	r.period_to::VARCHAR AS "periodTo",
	r.reference_code AS "referenceCode",
	r.previous_id AS "previousId",
	strftime(r.created_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "createdAt",
	v.id AS "versionId",
	v.number::DOUBLE AS "versionNumber",
	v.made_by AS "savedBy",
	strftime(v.made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "savedAt",
	json_extract_string(v.content, '$.title') AS title,
	p.approved_by AS "approvedBy",
	p.decided_by AS "decidedBy",
	p.decided_on::VARCHAR AS "decidedOn"
FROM report AS r
INNER JOIN latest AS l ON l.report_id = r.id
INNER JOIN report_version AS v ON v.id = l.version_id
INNER JOIN area AS a ON a.code = r.area_code
LEFT JOIN report_approval AS p ON p.report_id = r.id
WHERE r.id NOT IN (SELECT report_id FROM discarded)
ORDER BY a.name, r.area_code, r.period_to DESC, r.created_at DESC

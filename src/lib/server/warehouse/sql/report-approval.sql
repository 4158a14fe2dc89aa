-- The decision on a document with what was frozen then.
SELECT
	version_id AS "versionId",
	approved_by AS "approvedBy",
	decided_by AS "decidedBy",
	decided_on::VARCHAR AS "decidedOn",
	facts,
	public_facts AS "publicFacts",
	as_of::VARCHAR AS "asOf",
	strftime(frozen_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "frozenAt",
	recorded_by AS "recordedBy"
FROM report_approval
WHERE report_id = $reportId

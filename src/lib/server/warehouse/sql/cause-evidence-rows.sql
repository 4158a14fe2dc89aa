-- What causes rest on, struck too: the version of each that held at the end of a day, among those below a number.
SELECT
	id,
	revision,
	problem_id AS "problemId",
	cause_id AS "causeId",
	kind,
	text,
	reference,
	figure,
	struck,
	strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "changedAt",
	changed_by AS "changedBy"
FROM cause_evidence
WHERE
	($problemId IS NULL OR problem_id = $problemId)
	AND revision < $below
	AND changed_at::DATE <= $until::DATE
QUALIFY row_number() OVER (PARTITION BY id ORDER BY revision DESC, changed_at DESC) = 1
ORDER BY cause_id, id

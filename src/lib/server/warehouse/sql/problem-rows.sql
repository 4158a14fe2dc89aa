-- Problems, struck too: the version of each that held at the end of a day, among those below a number.
SELECT
	id,
	revision,
	title,
	area_code AS "areaCode",
	indicator_id AS "indicatorId",
	period_from::VARCHAR AS "periodFrom",
	period_to::VARCHAR AS "periodTo",
	what_text AS "whatText",
	where_text AS "whereText",
	when_text AS "whenText",
	who_text AS "whoText",
	why_text AS "whyText",
	plan_id AS "planId",
	plan_key AS "planKey",
	struck,
	strftime(changed_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "changedAt",
	changed_by AS "changedBy"
FROM problem
WHERE
	($problemId IS NULL OR id = $problemId)
	AND revision < $below
	AND changed_at::DATE <= $until::DATE
QUALIFY row_number() OVER (PARTITION BY id ORDER BY revision DESC, changed_at DESC) = 1
ORDER BY title, id

-- Who did what, the latest first: a page of it, with how many lines there are in all.
SELECT
	strftime("at", '%Y-%m-%dT%H:%M:%S.%gZ') AS "at",
	who,
	action,
	what,
	before,
	after,
	count(*) OVER ()::DOUBLE AS total
FROM audit
WHERE
	($who IS NULL OR who = $who)
	AND ($about IS NULL OR split_part(what, ':', 1) = $about)
	AND ($from IS NULL OR "at"::DATE >= $from::DATE)
	AND ($until IS NULL OR "at"::DATE <= $until::DATE)
ORDER BY "at" DESC, what, action
LIMIT $count OFFSET $skipped

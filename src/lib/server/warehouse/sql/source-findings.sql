SELECT
	code,
	severity,
	place,
	text,
	details
FROM source_finding
WHERE source_id = $sourceId
ORDER BY ordinal

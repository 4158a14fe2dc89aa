SELECT
	source_row AS "row",
	verbatim,
	code
FROM rejected_row
WHERE source_id = $sourceId
ORDER BY source_row
LIMIT 500

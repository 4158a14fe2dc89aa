SELECT
	source_row AS "row",
	source_sheet AS "sheet",
	verbatim,
	code
FROM rejected_row
WHERE source_id = $sourceId
ORDER BY source_sheet, source_row
LIMIT 500

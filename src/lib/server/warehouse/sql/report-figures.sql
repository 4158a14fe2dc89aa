-- The figures of an approved document, in its order.
SELECT
	ordinal::DOUBLE AS ordinal,
	panel,
	frozen
FROM report_figure
WHERE report_id = $reportId AND is_public = $isPublic
ORDER BY ordinal

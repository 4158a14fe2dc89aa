-- The discards, and their undoing, that were made by the end of a day.
SELECT *
FROM main.report_discard
WHERE made_at::DATE <= $asOf::DATE

-- The documents that were begun by the end of a day.
SELECT *
FROM main.report
WHERE created_at::DATE <= $asOf::DATE

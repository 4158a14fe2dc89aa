-- The versions of documents that were saved by the end of a day.
SELECT *
FROM main.report_version
WHERE made_at::DATE <= $asOf::DATE

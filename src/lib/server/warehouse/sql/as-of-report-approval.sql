-- The documents that were approved by the end of a day.
SELECT *
FROM main.report_approval
WHERE frozen_at::DATE <= $asOf::DATE

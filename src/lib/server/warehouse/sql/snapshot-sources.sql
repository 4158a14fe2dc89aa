-- The files that have been read in, also those that are withdrawn.
SELECT
	sha256,
	min(file_name) AS "fileName"
FROM source
GROUP BY sha256
ORDER BY sha256

SELECT
	id,
	file_name AS "fileName",
	imported_at::VARCHAR AS "importedAt",
	withdrawn_at IS NOT NULL AS withdrawn
FROM source
WHERE sha256 = $sha256

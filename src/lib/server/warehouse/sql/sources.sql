SELECT
	id,
	kind,
	importer,
	publisher,
	title,
	url,
	licence,
	file_name AS "fileName",
	sha256,
	size::DOUBLE AS size,
	published_on::VARCHAR AS "publishedOn",
	strftime(imported_at, '%Y-%m-%dT%H:%M:%SZ') AS "importedAt",
	imported_by AS "importedBy",
	accepted,
	rejected,
	simulated,
	visibility,
	min_count AS "minCount",
	strftime(withdrawn_at, '%Y-%m-%dT%H:%M:%SZ') AS "withdrawnAt"
FROM source
ORDER BY imported_at DESC, id

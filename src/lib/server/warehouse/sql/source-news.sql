-- The notices of one source, the latest first, some at a time.
SELECT
	id,
	strftime(published_at, '%Y-%m-%dT%H:%M:%SZ') AS "publishedAt",
	type,
	place,
	title,
	summary,
	url
FROM news_item
WHERE source_id = $sourceId
ORDER BY published_at DESC, id
LIMIT $limit
OFFSET $offset

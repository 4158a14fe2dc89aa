UPDATE source
SET
	licence = $licence,
	url = $url,
	visibility = $visibility,
	min_count = $minCount::INTEGER
WHERE id = $sourceId

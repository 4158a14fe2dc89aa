UPDATE source
SET withdrawn_at = NULL
WHERE id = $sourceId

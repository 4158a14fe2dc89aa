UPDATE source
SET withdrawn_at = $at::TIMESTAMP
WHERE id = $sourceId

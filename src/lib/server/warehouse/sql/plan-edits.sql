SELECT edit
FROM plan_edit
WHERE plan_version_id = $versionId
ORDER BY ordinal

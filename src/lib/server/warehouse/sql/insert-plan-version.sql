INSERT INTO plan_version (id, plan_id, source_id, title, period_from, period_to, imported_at)
VALUES ($id, $planId, $sourceId, $title, $periodFrom::INTEGER, $periodTo::INTEGER, $at::TIMESTAMP)

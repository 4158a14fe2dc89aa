INSERT INTO focus_area (id, plan_version_id, ordinal, name, description)
VALUES ($id, $planVersionId, $ordinal::INTEGER, $name, $description)

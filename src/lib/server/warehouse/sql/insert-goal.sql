INSERT INTO goal (id, plan_version_id, focus_area_id, ordinal, text, kind, place)
VALUES ($id, $planVersionId, $focusAreaId, $ordinal::INTEGER, $text, $kind, $place)

-- An indicator that has left the reference file but has figures or links stays, as imported.
UPDATE indicator
SET origin = 'import'
WHERE
	origin = 'reference'
	AND NOT list_contains($ids, id)
	AND id IN (
		SELECT indicator_id FROM observation
		UNION
		SELECT indicator_id FROM activity_indicator
	)

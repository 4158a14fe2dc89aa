-- An area that has left the reference file but has figures or links stays, as the user's own.
UPDATE area
SET origin = 'user'
WHERE
	origin = 'reference'
	AND NOT list_contains($codes, code)
	AND code IN (
		SELECT area_code FROM observation
		UNION
		SELECT area_code FROM population
		UNION
		SELECT area_code FROM activity_area
		UNION
		SELECT area_code FROM plan
	)

SELECT
	p.area_code AS "areaCode",
	p.year,
	p.count,
	p.implied,
	s.publisher,
	s.file_name AS "fileName"
FROM population_current AS p
INNER JOIN source AS s ON s.id = p.source_id
WHERE list_contains($areaCodes, p.area_code)
ORDER BY p.area_code, p.year

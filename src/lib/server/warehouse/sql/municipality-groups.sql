-- Municipalities with the group of similar ones that they are compared with.
SELECT
	code,
	name,
	municipality_group AS "group"
FROM area
WHERE kind = 'kommun'
ORDER BY name

SELECT
	id,
	name,
	layout,
	roles
FROM mapping_profile
ORDER BY name, id

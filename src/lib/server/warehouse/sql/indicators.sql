SELECT
	id,
	name,
	kind,
	unit,
	parent_id AS "parentId",
	publisher,
	polarity,
	reading,
	finest_area_kind AS "finestAreaKind",
	group_name AS "groupName",
	definition,
	caveat,
	coalesce(url, '') AS url
FROM indicator
ORDER BY ordinal, name, id

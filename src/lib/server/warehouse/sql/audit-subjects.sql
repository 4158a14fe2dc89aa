-- Who has done anything, and to what kinds of things.
SELECT
	list_sort(list(DISTINCT who)) AS people,
	list_sort(list(DISTINCT split_part(what, ':', 1))) AS things
FROM audit

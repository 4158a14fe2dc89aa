-- The municipality's own entries as they were at the end of the day `$until`, or as they are now; struck ones too.
WITH known AS (
	SELECT *
	FROM year_entry_struck
	WHERE $until IS NULL OR CAST(made_at AS DATE) <= CAST($until AS DATE)
), holds AS (
	SELECT *
	FROM known
	WHERE id NOT IN (SELECT replaces FROM known WHERE replaces IS NOT NULL)
)
SELECT
	e.id,
	e.kind,
	e.title,
	e.from_month AS "fromMonth",
	e.to_month AS "toMonth",
	e.on_day AS "day",
	e.only_year AS "year",
	e.note,
	e.area_code AS "areaCode",
	e.made_by AS "madeBy",
	strftime(e.made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "madeAt",
	h.id AS "version",
	coalesce(h.is_struck, false) AS "isStruck",
	h.made_by AS "struckBy",
	strftime(h.made_at, '%Y-%m-%dT%H:%M:%S.%gZ') AS "struckAt"
FROM year_entry AS e
LEFT JOIN holds AS h ON h.entry_id = e.id
WHERE $until IS NULL OR CAST(e.made_at AS DATE) <= CAST($until AS DATE)
ORDER BY e.from_month, e.on_day, e.title, e.id

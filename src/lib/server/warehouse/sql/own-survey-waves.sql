-- When surveys of the municipality's own have been made, by the files of kind survey: those of measures that no publisher gives out.
SELECT
	o.source_id AS "sourceId",
	s.title,
	s.publisher,
	s.published_on::VARCHAR AS "publishedOn",
	o.indicator_id AS "indicatorId",
	o.period_start::VARCHAR AS "start",
	list_sort(list(DISTINCT o.area_code)) AS "areaCodes"
FROM observation_current AS o
INNER JOIN source AS s ON s.id = o.source_id
INNER JOIN indicator AS i ON i.id = o.indicator_id
WHERE s.kind = 'survey' AND i.publisher = '' AND o.value IS NOT NULL
GROUP BY ALL
ORDER BY "start", "publishedOn", "sourceId", "indicatorId"

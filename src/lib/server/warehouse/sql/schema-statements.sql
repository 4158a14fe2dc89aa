-- The schema as statements that make it anew, in the order in which they must be run.
SELECT
	s.statement
FROM (
	SELECT 1 AS part, table_name AS name, 0 AS ordinal, sql AS statement
	FROM duckdb_tables()
	WHERE NOT internal AND database_name = current_database()
	UNION ALL
	SELECT 2, view_name, view_oid, sql
	FROM duckdb_views()
	WHERE NOT internal AND database_name = current_database()
	UNION ALL
	SELECT 3, table_name, 0, 'COMMENT ON TABLE ' || table_name || ' IS ''' || replace(comment, '''', '''''') || ''';'
	FROM duckdb_tables()
	WHERE NOT internal AND database_name = current_database() AND comment IS NOT NULL
	UNION ALL
	SELECT
		3,
		c.table_name,
		c.column_index,
		'COMMENT ON COLUMN ' || c.table_name || '."' || c.column_name || '" IS ''' || replace(c.comment, '''', '''''') || ''';'
	FROM duckdb_columns() AS c
	INNER JOIN duckdb_tables() AS t ON t.table_name = c.table_name AND t.database_name = c.database_name
	WHERE NOT c.internal AND c.database_name = current_database() AND c.comment IS NOT NULL
) AS s
ORDER BY s.part, s.ordinal * (s.part = 2)::INTEGER, s.name, s.ordinal

-- The data dictionary: what each table and column holds, as the schema itself says.
SELECT
	c.table_name AS "table",
	t.comment AS "tableComment",
	c.column_name AS "column",
	c.data_type AS "type",
	c.comment AS "comment"
FROM duckdb_columns() AS c
INNER JOIN duckdb_tables() AS t ON t.table_name = c.table_name AND t.database_name = c.database_name
WHERE NOT c.internal AND c.database_name = current_database()
ORDER BY c.table_name, c.column_index

-- The tables of the database with their columns, in the order in which rows are written.
SELECT
	c.table_name AS "table",
	c.column_name AS name,
	c.data_type AS type
FROM duckdb_columns() AS c
INNER JOIN duckdb_tables() AS t ON t.table_name = c.table_name AND t.database_name = c.database_name
WHERE NOT c.internal AND c.database_name = current_database()
ORDER BY c.table_name, c.column_index

-- Oracle's dictionary, as views of what PostgreSQL really has.
CREATE VIEW dual AS SELECT 'X'::text AS dummy, localtimestamp(0)::timestamp AS sysdate;
CREATE VIEW v$version AS SELECT 'PostgreSQL as a second source'::text AS banner;
CREATE VIEW all_tables AS
SELECT t.table_schema::text AS owner, t.table_name::text AS table_name, s.num_rows, 'USERS'::text AS tablespace_name
FROM information_schema.tables t LEFT JOIN statistics s ON s.owner = t.table_schema AND s.name = t.table_name
WHERE t.table_type = 'BASE TABLE' AND t.table_schema NOT IN ('public', 'pg_catalog', 'information_schema');
CREATE VIEW all_views AS
SELECT table_schema::text AS owner, table_name::text AS view_name FROM information_schema.views
WHERE table_schema NOT IN ('public', 'pg_catalog', 'information_schema');
CREATE VIEW all_tab_columns AS
SELECT table_schema::text AS owner, table_name::text AS table_name, column_name::text AS column_name, data_type::text AS data_type,
       coalesce(character_octet_length, numeric_precision, 22) AS data_length, numeric_precision AS data_precision,
       numeric_scale AS data_scale, CASE is_nullable WHEN 'YES' THEN 'Y' ELSE 'N' END AS nullable,
       ordinal_position AS column_id, CASE WHEN data_type LIKE 'character%' THEN 'C' END AS char_used,
       column_default::text AS data_default
FROM information_schema.columns;
CREATE VIEW all_constraints AS
SELECT n.nspname::text AS owner, c.conname::text AS constraint_name,
       CASE c.contype WHEN 'p' THEN 'P' WHEN 'u' THEN 'U' WHEN 'f' THEN 'R' ELSE 'C' END AS constraint_type,
       t.relname::text AS table_name, rn.nspname::text AS r_owner, r.conname::text AS r_constraint_name,
       CASE c.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'a' THEN 'NO ACTION' END AS delete_rule
FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace JOIN pg_class t ON t.oid = c.conrelid
LEFT JOIN pg_constraint r ON r.conindid = c.conindid AND r.contype IN ('p', 'u') AND c.contype = 'f'
LEFT JOIN pg_namespace rn ON rn.oid = r.connamespace;
CREATE VIEW all_cons_columns AS
SELECT n.nspname::text AS owner, c.conname::text AS constraint_name, t.relname::text AS table_name,
       a.attname::text AS column_name, k.position
FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace JOIN pg_class t ON t.oid = c.conrelid
CROSS JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(attnum, position)
JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum;
CREATE VIEW all_indexes AS
SELECT n.nspname::text AS owner, i.relname::text AS index_name, n.nspname::text AS table_owner, t.relname::text AS table_name,
       CASE WHEN x.indisunique THEN 'UNIQUE' ELSE 'NONUNIQUE' END AS uniqueness, 'NORMAL'::text AS index_type
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace;
CREATE VIEW all_ind_columns AS
SELECT n.nspname::text AS index_owner, i.relname::text AS index_name, n.nspname::text AS table_owner, t.relname::text AS table_name,
       a.attname::text AS column_name, k.position AS column_position
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY AS k(attnum, position)
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum;
CREATE VIEW all_tab_comments AS
SELECT n.nspname::text AS owner, t.relname::text AS table_name, obj_description(t.oid, 'pg_class') AS comments
FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace;
CREATE VIEW all_col_comments AS
SELECT n.nspname::text AS owner, t.relname::text AS table_name, a.attname::text AS column_name, col_description(t.oid, a.attnum) AS comments
FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0;

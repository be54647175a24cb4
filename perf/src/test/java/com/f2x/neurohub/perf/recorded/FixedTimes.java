package com.f2x.neurohub.perf.recorded;

import com.f2x.neurohub.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Gives the rows times that are the same in every run: each column a day of its own and each row a minute, so that a
 * recording tells them apart. Times that requests gave stay, and so do those that sign-ins live by.
 */
final class FixedTimes {

    private static final String SET = """
            do
            $$
                declare
                    stamp record;
                begin
                    set local session_replication_role = replica;
                    for stamp in select t.table_name,
                                        string_agg(format(
                                            '%1$I = case when %1$I between now() - interval ''1 day'' and now()'
                                            ' then timestamptz ''2024-01-01Z'' + %2$s * interval ''1 day'''
                                            ' + id * interval ''1 minute'' else %1$I end',
                                            column_name,
                                            case column_name when 'created_at' then 0 else ordinal_position end),
                                            ', ') as assignments
                                 from information_schema.tables t
                                          join information_schema.columns c using (table_schema, table_name)
                                 where table_schema = 'public'
                                   and table_type = 'BASE TABLE'
                                   and data_type = 'timestamp with time zone'
                                   and exists (select from information_schema.columns i
                                               where i.table_name = t.table_name and i.column_name = 'id')
                                   and table_name not in ('sessions', 'refresh_tokens')
                                   and table_name not like 'audit\\_logs\\_%'
                                 group by table_name
                        loop
                            execute format('update %I set %s', stamp.table_name, stamp.assignments);
                        end loop;
                end
            $$
            """;

    private FixedTimes() {}

    static void in(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SET);
        }
    }
}

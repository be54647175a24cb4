package com.f2x.neurohub.db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.db.testing.TestDatabase;
import com.f2x.neurohub.db.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the newest version promises. */
class SchemaTests {

    private static TestDatabase filled;

    @BeforeAll
    static void fill() throws SQLException {
        filled = TestPostgres.emptyDatabase();
        Chain.grow(filled, Version.head(), 1000, 20_000);
        Chain.execute(filled, List.of(), "analyze");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    idx_process_data_lot            | btree (lot_id, started_at, id)
                    idx_process_data_serial         | btree (serial_id) WHERE
                    idx_process_data_wip            | btree (wip_id, process_id) WHERE
                    idx_process_data_serial_process | btree (serial_id, process_id) WHERE
                    idx_process_data_measurements   | gin (measurements jsonb_path_ops)
                    idx_process_data_defects        | gin (defects jsonb_path_ops)
                    """)
    void theIndexesOfTheDeploymentChecklistExist(String index, String definition) throws SQLException {
        assertThat(Rows.of(filled, "select indexdef from pg_indexes where indexname = '%s'".formatted(index)))
                .singleElement()
                .asString()
                .contains(" ON public.process_data USING " + definition);
    }

    @Test
    void onlyOneRunOfAStepOfAWipItemCanBeOpen() throws SQLException {
        assertThat(Rows.of(filled, "select indexdef from pg_indexes where indexname = 'idx_process_data_wip_unique'"))
                .containsExactly("CREATE UNIQUE INDEX idx_process_data_wip_unique ON public.process_data USING btree"
                        + " (wip_id, process_id) WHERE ((wip_id IS NOT NULL) AND (completed_at IS NULL)"
                        + " AND (aborted_at IS NULL))");
    }

    @Test
    void theChecksOfTheDeploymentChecklistExist() throws SQLException {
        assertThat(Rows.of(
                        filled,
                        "select conname from pg_constraint"
                                + " where conrelid = 'process_data'::regclass and contype = 'c' and convalidated"))
                .contains(
                        "chk_process_data_data_level",
                        "chk_process_data_result",
                        "chk_process_data_wip_serial_consistency",
                        "chk_process_data_duration",
                        "chk_process_data_timestamps");
    }

    @Test
    void everyForeignKeyBeginsAnIndex() throws SQLException {
        assertThat(Rows.of(filled, """
                        select conrelid::regclass || '.' || conname
                        from pg_constraint c
                        where contype = 'f' and connamespace = 'public'::regnamespace
                          and not exists (select from pg_index i
                                          where i.indrelid = c.conrelid and i.indisvalid
                                            and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey
                                            and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) in
                                                 (select format('(%I IS NOT NULL)', attname) from pg_attribute
                                                  where attrelid = c.conrelid and attnum = any (c.conkey))))""")).isEmpty();
    }

    /** Rows come in the order of time: a falling index would be split at its beginning, and stay half empty. */
    @Test
    void everyIndexRises() throws SQLException {
        assertThat(Rows.of(
                        filled,
                        "select indexdef from pg_indexes where schemaname = 'public' and indexdef like '% DESC%'"))
                .isEmpty();
    }

    /** What begins like another index on the same rows only costs those who write. */
    @Test
    void noIndexIsTheBeginningOfAnother() throws SQLException {
        assertThat(Rows.of(filled, """
                        with indexes as (
                            select i.indexrelid::regclass as index, i.indrelid as of, i.indisunique,
                                   coalesce(pg_get_expr(i.indpred, i.indrelid), '') as rows,
                                   array(select concat_ws(' ', pg_get_indexdef(i.indexrelid, k, true), i.indclass[k - 1],
                                                          i.indoption[k - 1], i.indcollation[k - 1])
                                         from generate_series(1, i.indnkeyatts) k order by k) as keys
                            from pg_index i
                            join pg_class c on c.oid = i.indexrelid and c.relnamespace = 'public'::regnamespace)
                        select format('%s begins %s', a.index, b.index)
                        from indexes a
                        join indexes b on b.of = a.of and b.index <> a.index and b.rows = a.rows
                                      and b.keys[:cardinality(a.keys)] = a.keys
                        where not a.indisunique"""))
                .as("The first is one that the deployment checklist asks for by its name")
                .containsExactly("idx_process_data_serial begins idx_process_data_serial_process");
    }

    @Test
    void everyConstraintIsValidAndEveryTimeKnowsItsZone() throws SQLException {
        assertThat(Rows.of(
                        filled,
                        "select conname from pg_constraint"
                                + " where connamespace = 'public'::regnamespace and not convalidated"))
                .isEmpty();
        assertThat(Rows.of(
                        filled,
                        "select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = 'public' and table_name <> 'flyway_schema_history'"
                                + " and data_type in ('timestamp without time zone', 'time without time zone')"))
                .isEmpty();
    }

    @Test
    void everyNameSaysWhatItIs() throws SQLException {
        assertThat(Rows.of(filled, """
                        select conname
                        from pg_constraint
                        where connamespace = 'public'::regnamespace and conrelid <> 0 and contype in ('p', 'u', 'f', 'c')
                          and conrelid <> 'flyway_schema_history'::regclass
                          and conrelid not in (select oid from pg_class where relispartition)
                          and conname not like case contype when 'p' then 'pk' when 'u' then 'uk' when 'f' then 'fk'
                              else 'chk' end || '\\_' || replace(conrelid::regclass::text, '_', '\\_') || '%'
                        union all
                        select indexname
                        from pg_indexes
                        where schemaname = 'public' and tablename <> 'flyway_schema_history'
                          and tablename not in (select relname from pg_class where relispartition)
                          and indexname !~ ('^(pk|uk|idx)_' || tablename)""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    serial_id = 1500 and process_id = 1003     | idx_process_data_serial_process
                    measurements @> '{"sequence": 777}'        | idx_process_data_measurements
                    defects @> '[{"position": 776}]'           | idx_process_data_defects
                    wip_id = 1500 and process_id = 1003        | idx_process_data_wip
                    lot_id = 1500                              | idx_process_data_lot
                    """, quoteCharacter = '`')
    void aSearchUsesItsIndex(String condition, String index) throws SQLException {
        List<String> plan = Rows.of(filled, "explain select * from process_data where " + condition);

        assertThat(String.join("\n", plan)).containsPattern("\\b%s\\b".formatted(index));
    }
}

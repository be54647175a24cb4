package com.f2x.neurohub.quality.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.time.Span;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Figures of a few days read an index of what happened in them, also where the past is long. The past is inserted in a
 * transaction that is rolled back, so that no other test sees it.
 */
@ApplicationTest
class FigurePlanTests {

    private static final String LOTS = """
            insert into lots (lot_number, product_model_id, production_line_id, route_id, production_date, target_quantity,
                              wip_count, status, completed_at)
            select 'PLAN' || n, (select min(id) from product_models), (select min(id) from production_lines), 1,
                   current_date - n, 40, 40, 'COMPLETED', now()
            from generate_series(1, 200) n
            """;

    private static final String UNITS = """
            insert into wip_items (wip_id, lot_id, sequence_in_lot, status, completed_at, converted_at)
            select 'WIP-' || l.lot_number || '-' || n, l.id, n, 'CONVERTED', now() - interval '1 day' * (current_date - production_date),
                   now()
            from lots l, generate_series(1, 40) n
            where l.lot_number like 'PLAN%'
            """;

    private static final String RUNS = """
            insert into process_data (lot_id, wip_id, process_id, data_level, operator_id, recorded_by, completed_by, result,
                                      defects, started_at, completed_at, completion_recorded_at)
            select w.lot_id, w.id, p, 'WIP', u.id, u.id, u.id,
                   case w.id % 50 when p then 'FAIL' when p + 10 then 'REWORK' else 'PASS' end,
                   case when w.id % 50 in (p, p + 10) then '[{"code": "X"}]'::jsonb else '[]'::jsonb end,
                   w.completed_at - interval '1 minute', w.completed_at, w.completed_at
            from wip_items w
            join lots l on l.id = w.lot_id and l.lot_number like 'PLAN%'
            cross join generate_series(1, 4) p
            cross join (select min(id) as id from users) u
            """;

    private final Database database;

    FigurePlanTests(@Autowired Database database) {
        this.database = database;
    }

    @Test
    void figuresOfDaysReadIndexes() throws SQLException {
        Map<String, String> plans = database.unseen(connected -> {
            NamedParameterJdbcTemplate jdbc = past(connected);
            return figures().keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), figure -> plan(jdbc, figure)));
        });

        figures().forEach((figure, indexes) -> {
            assertThat(plans.get(figure)).as(figure).contains(indexes);
            assertThat(plans.get(figure))
                    .as(figure)
                    .doesNotContain("Seq Scan on process_data", "Seq Scan on wip_items");
            assertThat(plans.get(figure))
                    .as("%s: what is given is read once, not for each row", figure)
                    .doesNotContain("::character varying)");
        });
    }

    private static Map<String, List<String>> figures() {
        return Map.of(
                DaySql.REWORKED,
                List.of("idx_process_data_reworked_at"),
                DaySql.UNITS,
                List.of("idx_wip_items_completed_at", "idx_process_data_failed_at"),
                DaySql.RUNS.formatted(""),
                List.of("idx_process_data_completed_at"),
                DaySql.CYCLE_TIMES,
                List.of("idx_process_data_completed_at"),
                DaySql.DEFECTS,
                List.of("idx_process_data_failed_at"),
                DaySql.STARTED,
                List.of("Index Cond: ((started_at >= "),
                DaySql.UNITS_STARTED,
                List.of("Index Cond: ((started_at >= "),
                NowSql.LOADS,
                List.of("uk_process_data_wip_pass"),
                NowSql.LOTS.formatted(""),
                List.of("uk_wip_items_lot_sequence"));
    }

    private static NamedParameterJdbcTemplate past(DataSource connected) {
        NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(connected);
        for (String statement : List.of(
                "set local enable_seqscan = off",
                "insert into production_lines (line_code, short_code, line_name) values ('ZZ98', 'ZZ98', 'Plans')"
                        + " on conflict do nothing",
                "insert into product_models (model_code, model_name, short_code) values ('PLANS', 'Plans', 'PLA')",
                LOTS,
                UNITS,
                RUNS,
                "analyze lots, wip_items, process_data, interventions, serials")) {
            jdbc.getJdbcOperations().execute(statement);
        }
        return jdbc;
    }

    private static String plan(NamedParameterJdbcTemplate jdbc, String sql) {
        Instant now = Instant.now();
        Span week = new Span(now.minusSeconds(7 * 86_400L), now);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("from", week.begin().atOffset(ZoneOffset.UTC));
        parameters.put("to", week.end().atOffset(ZoneOffset.UTC));
        parameters.put("now", now.atOffset(ZoneOffset.UTC));
        parameters.put("bounds", Periods.of(week, ZoneOffset.UTC).array());
        parameters.put("process", null);
        parameters.put("most", 10);
        return String.join("\n", jdbc.queryForList("explain " + sql, parameters, String.class));
    }
}

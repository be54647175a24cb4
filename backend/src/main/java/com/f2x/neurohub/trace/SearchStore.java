package com.f2x.neurohub.trace;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Looks for units. */
@Repository
class SearchStore {

    private static final String SEARCH = """
            select w.wip_id, coalesce(s.serial_number, w.wip_id) as serial_number, l.lot_number, m.model_name as product_name,
                   p.process_name_en as process_name, w.status, d.started_at as start_time, d.completed_at as complete_time
            from lots l
            join product_models m on m.id = l.product_model_id
            join wip_items w on w.lot_id = l.id
            left join serials s on s.wip_item_id = w.id
            left join lateral (
                select process_id, started_at, completed_at
                from process_data
                where wip_id = w.id and aborted_at is null
                order by started_at desc, id desc
                limit 1) d on true
            left join processes p on p.id = d.process_id
            where (:wip is null or w.wip_id = :wip)
              and (:serial is null or s.serial_number = :serial)
              and (:lot is null or starts_with(l.lot_number, :lot))
              and (:product is null or lower(:product) in (lower(m.model_name), lower(m.model_code)))
              and (:process is null
                   or lower(:process) in (lower(p.process_name_en), lower(p.process_name_ko), lower(p.process_code)))
              and (:status is null or w.status = :status)
            order by l.production_date desc, l.id desc, w.sequence_in_lot
            limit :limit
            """;

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FoundUnit> find(UnitSearch search) {
        StatementSpec statement = jdbc.sql(SEARCH);
        for (Map.Entry<String, @Nullable Object> value : search.parameters().entrySet()) {
            statement = value.getValue() instanceof Integer limit
                    ? statement.param(value.getKey(), limit)
                    : statement.param(value.getKey(), value.getValue(), Types.VARCHAR);
        }
        return statement.query(FoundUnit.class).list();
    }
}

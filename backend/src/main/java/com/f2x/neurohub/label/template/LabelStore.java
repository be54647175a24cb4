package com.f2x.neurohub.label.template;

import com.f2x.neurohub.label.drawing.LabelDesign;
import com.f2x.neurohub.label.drawing.LabelSize;
import com.f2x.neurohub.label.drawing.LabelSubject;
import com.f2x.neurohub.label.drawing.LabelType;
import com.f2x.neurohub.label.drawing.SymbolKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is on a label, in one statement. */
@Repository
class LabelStore {

    private static final String SUBJECT = """
            select l.id as lot_id, l.lot_number, l.production_date, l.target_quantity, m.model_code, m.model_name,
                   w.id as wip_item_id, w.wip_id, w.sequence_in_lot, s.serial_number, t.size, t.symbol, t.gtin, t.lines
            from lots l
            join product_models m on m.id = l.product_model_id
            join lateral (select * from label_templates
                          where label_type = :type and (product_model_id = m.id or product_model_id is null)
                          order by product_model_id nulls last limit 1) t on true
            """;

    private static final String OF_LOT = SUBJECT + """
            left join wip_items w on false
            left join serials s on false
            where l.id = :id
            """;

    private static final String OF_UNIT = SUBJECT + """
            join wip_items w on w.lot_id = l.id
            left join serials s on s.wip_item_id = w.id
            where w.id = :id
            """;

    private final JdbcClient jdbc;

    LabelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Labelled> lot(long lotId) {
        return find(OF_LOT, LabelType.LOT_LABEL, lotId);
    }

    Optional<Labelled> unit(LabelType type, long wipItemId) {
        return find(OF_UNIT, type, wipItemId);
    }

    private Optional<Labelled> find(String sql, LabelType type, long id) {
        return jdbc.sql(sql)
                .param("type", type.name(), Types.VARCHAR)
                .param("id", id)
                .query((row, index) -> labelled(row, type))
                .optional();
    }

    private static Labelled labelled(ResultSet row, LabelType type) throws SQLException {
        LabelSubject subject = new LabelSubject(
                row.getString("lot_number"),
                row.getString("wip_id"),
                row.getString("serial_number"),
                row.getObject("sequence_in_lot", Integer.class),
                row.getString("model_code"),
                row.getString("model_name"),
                row.getObject("production_date", LocalDate.class),
                row.getInt("target_quantity"));
        @Nullable Long wipItemId = row.getObject("wip_item_id", Long.class);
        return new Labelled(type, row.getLong("lot_id"), wipItemId, subject, design(row));
    }

    private static LabelDesign design(ResultSet row) throws SQLException {
        return new LabelDesign(
                LabelSize.of(row.getString("size")),
                SymbolKind.valueOf(row.getString("symbol")),
                row.getString("gtin"),
                List.of((String[]) row.getArray("lines").getArray()));
    }
}

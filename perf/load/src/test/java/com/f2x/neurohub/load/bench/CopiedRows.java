package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Rows of the table as COPY writes and reads them.
 *
 * @param columns their columns
 * @param text the rows
 */
record CopiedRows(String columns, String text) {

    /** Reads the newest rows as if they were of other units, in lots of theirs. */
    static CopiedRows read(Account account, int records, List<Long> units, List<Long> lots)
            throws SQLException, IOException {
        String columns = String.join(", ", Plant.of(account).texts("""
                select quote_ident(attname) from pg_attribute
                where attrelid = 'process_data'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                  and attidentity = '' and attname not in ('id')
                order by attnum
                """));
        String shown = ("," + columns + ",")
                .replace(", lot_id,", ", fresh.lot as lot_id,")
                .replace(",lot_id,", ", fresh.lot as lot_id,")
                .replace(", wip_id,", ", fresh.unit as wip_id,")
                .replaceAll("^,|,$", "");
        String query = """
                copy (with last as (select *, dense_rank() over (order by wip_id) as place from process_data
                                    where id in (select id from process_data order by id desc limit %d)),
                           fresh as (select * from unnest(array%s, array%s) with ordinality as f (unit, lot, place))
                      select %s from last join fresh using (place) order by last.id) to stdout
                """.formatted(records, units, lots, shown);
        try (Connection connection = account.connect()) {
            StringWriter text = new StringWriter();
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, text);
            return new CopiedRows(columns, text.toString());
        }
    }
}

package com.f2x.neurohub.load.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What there is to ask for in a data set. */
record Plant(Account account) {

    static Plant of(Account account) {
        return new Plant(account);
    }

    /** Units to work on. */
    Units units(Doors doors) {
        return new Units(
                doors,
                number("select id from product_models where model_code = 'BENCH-1'"),
                number("select id from production_lines where line_code = 'BENCH1'"));
    }

    /** Numbers of a thousand rows from all over a table, in no order. */
    List<String> some(String column, String table) {
        return texts("""
                select %1$s from %2$s where id in (
                    select 1 + (n * 7919::bigint) %% (select max(id) from %2$s) from generate_series(1, 1000) n)
                order by md5(id::text)
                """.formatted(column, table));
    }

    /** The number that a query has for an answer. */
    long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    /** The first column of what a query answers. */
    List<String> texts(String sql) {
        try (Connection connection = account.connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

package com.f2x.neurohub.quality.measured;

import com.f2x.neurohub.measurement.MeasuredValue;
import com.f2x.neurohub.quality.figures.ReportClient;
import com.f2x.neurohub.quality.figures.Runs;
import com.f2x.neurohub.quality.measured.MeasuredRun.CatalogueEntry;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was measured. */
@Repository
class MeasuredStore {

    private static final TypeReference<Map<String, CatalogueEntry>> CATALOGUE = new TypeReference<>() {};

    private final ReportClient reports;
    private final JsonMapper mapper;

    MeasuredStore(ReportClient reports, JsonMapper mapper) {
        this.reports = reports;
        this.mapper = mapper;
    }

    long count(Runs runs) {
        return restricted(MeasuredSql.COUNT, runs).query(Long.class).single();
    }

    List<MeasuredRun> page(Runs runs, int skip, int limit) {
        return restricted(MeasuredSql.PAGE, runs)
                .param("skip", skip)
                .param("limit", limit)
                .query((row, number) -> run(row))
                .list();
    }

    /**
     * The codes of the latest attempts.
     *
     * @param depth how many attempts of each process are looked at
     */
    List<FoundCode> codes(@Nullable Long process, int depth) {
        return reports.sql(MeasuredSql.CODES)
                .param("process", process, Types.BIGINT)
                .param("depth", depth)
                .query((row, number) -> new FoundCode(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getLong("count"),
                        ids(row.getArray("process_ids")),
                        row.getLong("latest")))
                .list();
    }

    /** What attempts call their measurements, and their units, by code. */
    Map<String, MeasuredValue> measured(List<Long> attempts) {
        Map<String, MeasuredValue> byCode = new HashMap<>();
        String ids = attempts.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        reports.sql(MeasuredSql.MEASUREMENTS).param("ids", ids).query(row -> {
            values(row).forEach(value -> byCode.putIfAbsent(value.code(), value));
        });
        return byCode;
    }

    /**
     * A code as it was found.
     *
     * @param name what the catalogue calls it, null if it does not know it
     * @param latest the latest attempt that has it
     */
    record FoundCode(
            String code,
            @Nullable String name,
            @Nullable String unit,
            long count,
            List<Long> processIds,
            long latest) {}

    private StatementSpec restricted(String sql, Runs runs) {
        return runs.bind(reports.sql(sql.formatted(runs.conditions())))
                .param("from", runs.window().begin().atOffset(ZoneOffset.UTC))
                .param("to", runs.window().end().atOffset(ZoneOffset.UTC));
    }

    private MeasuredRun run(ResultSet row) throws SQLException {
        String entries = row.getString("entries");
        Map<String, CatalogueEntry> catalogue = entries == null ? Map.of() : mapper.readValue(entries, CATALOGUE);
        return new MeasuredRun(
                row.getLong("id"),
                row.getString("lot_number"),
                row.getString("wip_id"),
                row.getString("serial_number"),
                row.getString("process_name"),
                row.getInt("process_number"),
                row.getString("result"),
                row.getString("operator_name"),
                instant(row, "started_at"),
                instant(row, "completed_at"),
                row.getLong("duration_seconds"),
                values(row)
                        .map(value -> MeasuredRun.MeasuredItem.of(value, catalogue))
                        .toList());
    }

    private Stream<MeasuredValue> values(ResultSet row) throws SQLException {
        return MeasuredValue.of(
                mapper.readTree(row.getString("measurements")), mapper.readTree(row.getString("verdicts")))
                .stream();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<Long> ids(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}

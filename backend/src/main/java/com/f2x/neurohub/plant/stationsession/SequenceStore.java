package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.shared.json.RawJson;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds the sequences that the sessions name. */
@Repository
class SequenceStore {

    private static final String RAN = """
            select h.id, h.sequence_package as name, h.sequence_version as version, h.process_id,
                   n.created_at, n.updated_at, h.parameters::text as parameters, h.hardware_config::text as hardware
            from (select sequence_package, max(id) as id, min(opened_at) as created_at, max(opened_at) as updated_at
                  from process_headers
                  where sequence_package is not null and sequence_package <> ''
                  group by sequence_package) n
            join process_headers h on h.id = n.id
            """;

    private static final String WANTED = """
            where (cast(:process as bigint) is null or ran.process_id = :process)
              and (cast(:part as text) is null or strpos(lower(ran.name), lower(:part)) > 0)
            """;

    private final JdbcClient jdbc;

    SequenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SequenceView> page(@Nullable Long process, @Nullable String part, int skip, int limit) {
        return wanted(
                        "select * from (" + RAN + ") ran " + WANTED + " order by name limit :limit offset :skip",
                        process,
                        part)
                .param("limit", limit)
                .param("skip", skip)
                .query(SequenceView.Ran.class)
                .stream()
                .map(SequenceView::of)
                .toList();
    }

    long count(@Nullable Long process, @Nullable String part) {
        return wanted("select count(*) from (" + RAN + ") ran " + WANTED, process, part)
                .query(Long.class)
                .single();
    }

    /** Finds a sequence by its name as sessions tell it. */
    Optional<SequenceView.SequenceDetail> find(String name) {
        return jdbc.sql("select * from (" + RAN + ") ran where name = :name")
                .param("name", name)
                .query((row, number) -> new SequenceView.SequenceDetail(
                        SequenceView.of(new SequenceView.Ran(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("version"),
                                row.getLong("process_id"),
                                instant(row.getObject("created_at", OffsetDateTime.class)),
                                instant(row.getObject("updated_at", OffsetDateTime.class)))),
                        "",
                        json(row.getString("hardware")),
                        json(row.getString("parameters")),
                        null))
                .optional();
    }

    private StatementSpec wanted(String sql, @Nullable Long process, @Nullable String part) {
        return jdbc.sql(sql).param("process", process, Types.BIGINT).param("part", part, Types.VARCHAR);
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable RawJson json(@Nullable String text) {
        return text == null ? null : RawJson.dense(text);
    }
}

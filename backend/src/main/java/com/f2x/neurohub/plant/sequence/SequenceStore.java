package com.f2x.neurohub.plant.sequence;

import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The packages of sequences, each version of them as it was sent. */
@Repository
class SequenceStore {

    private static final String ADD = """
            insert into sequence_packages (sequence_id, package_version, content, uploaded_by)
            values (:sequence, :version, :content, :user)
            """;

    private static final String NEXT = """
            select v.major || '.' || v.minor || '.' || v.patch + 1
              from sequence_packages p,
                   lateral (select split_part(p.package_version, '.', 1)::int as major,
                                   split_part(p.package_version, '.', 2)::int as minor,
                                   split_part(p.package_version, '.', 3)::int as patch) v
             where p.sequence_id = :sequence
             order by v.major desc, v.minor desc, v.patch desc
             limit 1
            """;

    private static final String CONTENT = """
            select p.content
              from sequence_packages p join sequences s on s.id = p.sequence_id
             where s.name = :name and p.package_version = coalesce(:version, s.package_version)
            """;

    private final JdbcClient jdbc;

    SequenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long sequence, String version, byte[] content, long user) {
        jdbc.sql(ADD)
                .param("sequence", sequence)
                .param("version", version)
                .param("content", content)
                .param("user", user)
                .update();
    }

    boolean has(long sequence, String version) {
        return jdbc.sql(
                        "select exists (select from sequence_packages where sequence_id = :sequence and package_version = :version)")
                .param("sequence", sequence)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    /** The version after the greatest one. */
    String next(long sequence) {
        return jdbc.sql(NEXT).param("sequence", sequence).query(String.class).single();
    }

    /** Finds a package, of the present version unless another is named. */
    Optional<byte[]> content(String name, @Nullable String version) {
        return jdbc.sql(CONTENT)
                .param("name", name)
                .param("version", version, Types.VARCHAR)
                .query(byte[].class)
                .optional();
    }

    boolean isRun(String name) {
        return jdbc.sql("select exists (select from process_headers where sequence_package = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    void remove(long sequence) {
        jdbc.sql("delete from sequence_packages where sequence_id = :sequence")
                .param("sequence", sequence)
                .update();
    }
}

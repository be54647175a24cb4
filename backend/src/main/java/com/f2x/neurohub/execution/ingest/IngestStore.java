package com.f2x.neurohub.execution.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Looks up what a chunk of records refers to, each kind in one statement, and keeps which records are stored. */
@Repository
class IngestStore {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    IngestStore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * A record that is stored.
     *
     * @param recordId its id
     * @param contentHash fingerprint of its content, in hexadecimal digits
     * @param processDataId the row that holds it
     */
    record Stored(String recordId, String contentHash, long processDataId) {}

    /**
     * A unit that is looked up.
     *
     * @param place its place among those looked up
     * @param lotId its lot
     * @param code WIP id or serial number
     * @param carrier what the mark is unique on
     * @param mark the customer's mark
     */
    record UnitKey(
            int place, long lotId, String code, @Nullable String carrier, String mark) {}

    Map<String, Stored> findRecords(String source, Collection<String> recordIds) {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.sql(IngestSql.FIND_RECORDS)
                .param("source", source)
                .param("ids", recordIds.toArray(String[]::new))
                .query((row, number) -> new Stored(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .forEach(record -> stored.put(record.recordId(), record));
        return stored;
    }

    void insertRecords(String source, Collection<Stored> records) {
        jdbc.sql(IngestSql.INSERT_RECORDS)
                .param("source", source)
                .param("records", mapper.writeValueAsString(records))
                .update();
    }

    /** Finds lots by number, in any case, or external number. */
    Map<String, Long> findLots(Collection<String> keys) {
        Map<String, Long> lots = new HashMap<>();
        jdbc.sql(IngestSql.FIND_LOTS).param("keys", keys.toArray(String[]::new)).query(row -> {
            lots.put(row.getString(1), row.getLong(2));
        });
        return lots;
    }

    /**
     * What a unit was looked up as.
     *
     * @param wipItemId one that it may be
     * @param hits how many it may be
     */
    record FoundUnit(long wipItemId, int hits) {}

    /** Finds units, by the key's place. */
    Map<Integer, FoundUnit> findUnits(List<UnitKey> keys) {
        Map<Integer, FoundUnit> units = new HashMap<>();
        jdbc.sql(IngestSql.FIND_UNITS)
                .param("keys", mapper.writeValueAsString(keys))
                .query(row -> {
                    units.put(row.getInt(1), new FoundUnit(row.getLong(2), row.getInt(3)));
                });
        return units;
    }
}

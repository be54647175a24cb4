package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.measurement.Spec;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.unit.SerialStatus;
import com.f2x.neurohub.tracking.unit.WipStatus;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of {@link ProgressSql}. */
final class ProgressRows {

    private final JsonMapper mapper;

    ProgressRows(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Reads units from the rows of their steps. */
    Map<Long, UnitProgress> progress(ResultSet rows) throws SQLException {
        Map<Long, UnitProgress> units = new LinkedHashMap<>();
        Map<String, List<Spec>> known = new HashMap<>();
        while (rows.next()) {
            long wipItemId = rows.getLong("wip_item_id");
            UnitProgress unit = units.get(wipItemId);
            if (unit == null) {
                Instant now = rows.getObject("now", OffsetDateTime.class).toInstant();
                unit = new UnitProgress(unit(rows), new ArrayList<>(), now);
                units.put(wipItemId, unit);
            }
            unit.steps().add(step(rows, known));
        }
        return units;
    }

    private Unit unit(ResultSet row) throws SQLException {
        String holds = row.getString("holds");
        return new Unit(
                new Unit.WipFacts(
                        row.getLong("wip_item_id"),
                        row.getString("wip_id"),
                        WipStatus.valueOf(row.getString("wip_status"))),
                new Unit.LotFacts(
                        row.getLong("lot_id"),
                        row.getString("lot_number"),
                        LotStatus.valueOf(row.getString("lot_status")),
                        row.getLong("production_line_id")),
                row.getObject("serial_id") == null ? null : serial(row),
                row.getString("scrap_reason"),
                holds == null ? List.of() : List.of(mapper.readValue(holds, Held[].class)),
                AttemptColumns.instant(row.getObject("last_event_at", OffsetDateTime.class)));
    }

    private static Unit.SerialFacts serial(ResultSet row) throws SQLException {
        return new Unit.SerialFacts(
                row.getLong("serial_id"),
                row.getString("serial_number"),
                SerialStatus.valueOf(row.getString("serial_status")),
                row.getInt("rework_count"),
                row.getString("failure_reason"));
    }

    private StepProgress step(ResultSet row, Map<String, List<Spec>> known) throws SQLException {
        return new StepProgress(
                new ProcessIdentity(
                        row.getLong("process_id"), row.getInt("process_number"), row.getString("process_code")),
                row.getInt("step_no"),
                row.getBoolean("conversion"),
                new StepRules(
                        row.getInt("max_attempts"),
                        row.getBoolean("requires_equipment"),
                        defectCodes(row.getArray("defect_codes")),
                        limits(row, known)),
                tally(row),
                row.getObject("id") == null ? null : AttemptColumns.read(row));
    }

    private static @Nullable Set<String> defectCodes(@Nullable Array codes) throws SQLException {
        return codes == null ? null : Set.of((String[]) codes.getArray());
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getBoolean("passed"),
                row.getInt("failed_attempts"),
                row.getInt("ended_attempts"),
                row.getInt("attempts"),
                AttemptColumns.instant(row.getObject("step_last_event_at", OffsetDateTime.class)));
    }

    /** @param known specs read before, because many units share a step */
    private Limits limits(ResultSet row, Map<String, List<Spec>> known) throws SQLException {
        String specs = row.getString("specs");
        return new Limits(
                specs == null
                        ? List.of()
                        : known.computeIfAbsent(specs, text -> List.of(mapper.readValue(text, Spec[].class))),
                row.getBoolean("record_mismatches"),
                since(row, "specs_since"));
    }

    /** Reads a row of {@link ProgressSql#SPEC_REVISIONS}. */
    SpecTimeline.Revision revision(ResultSet row) throws SQLException {
        return new SpecTimeline.Revision(
                mapper.readValue(row.getString("spec"), Spec.class), since(row, "since"), row.getBoolean("is_active"));
    }

    private static @Nullable Instant since(ResultSet row, String column) throws SQLException {
        return AttemptColumns.instant(row.getObject(column, OffsetDateTime.class));
    }
}

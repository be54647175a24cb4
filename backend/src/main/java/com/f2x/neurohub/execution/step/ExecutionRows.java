package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.measurement.Spec;
import com.f2x.neurohub.tracking.lot.LotStatus;
import com.f2x.neurohub.tracking.serial.SerialStatus;
import com.f2x.neurohub.tracking.wip.WipStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of {@link ExecutionSql}. */
final class ExecutionRows {

    private final JsonMapper mapper;

    ExecutionRows(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Reads units from the rows of their steps. */
    Map<Long, UnitProgress> progress(ResultSet rows) throws SQLException {
        Map<Long, UnitProgress> units = new LinkedHashMap<>();
        while (rows.next()) {
            long wipItemId = rows.getLong("wip_item_id");
            UnitProgress unit = units.get(wipItemId);
            if (unit == null) {
                Instant now = rows.getObject("now", OffsetDateTime.class).toInstant();
                unit = new UnitProgress(unit(rows), new ArrayList<>(), now);
                units.put(wipItemId, unit);
            }
            unit.steps().add(step(rows));
        }
        return units;
    }

    private static Unit unit(ResultSet row) throws SQLException {
        String serialStatus = row.getString("serial_status");
        return new Unit(
                row.getLong("wip_item_id"),
                row.getString("wip_id"),
                WipStatus.valueOf(row.getString("wip_status")),
                row.getBoolean("scrapped"),
                row.getLong("lot_id"),
                row.getString("lot_number"),
                LotStatus.valueOf(row.getString("lot_status")),
                row.getObject("serial_id", Long.class),
                row.getString("serial_number"),
                serialStatus == null ? null : SerialStatus.valueOf(serialStatus),
                row.getInt("rework_count"),
                instant(row.getObject("last_event_at", OffsetDateTime.class)));
    }

    private StepProgress step(ResultSet row) throws SQLException {
        return new StepProgress(
                row.getLong("process_id"),
                row.getInt("process_number"),
                row.getString("process_code"),
                row.getInt("step_no"),
                row.getBoolean("conversion"),
                row.getInt("max_attempts"),
                row.getBoolean("requires_equipment"),
                limits(row),
                row.getBoolean("passed"),
                row.getInt("failed_attempts"),
                row.getInt("attempts"),
                instant(row.getObject("step_last_event_at", OffsetDateTime.class)),
                row.getObject("id") == null ? null : attempt(row));
    }

    private Limits limits(ResultSet row) throws SQLException {
        String specs = row.getString("specs");
        boolean recordsMismatches = row.getBoolean("record_mismatches");
        if (specs == null) {
            return recordsMismatches ? new Limits(List.of(), true) : Limits.NONE;
        }
        return new Limits(List.of(mapper.readValue(specs, Spec[].class)), recordsMismatches);
    }

    /** Reads an attempt. */
    static Attempt attempt(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Attempt(
                row.getLong("id"),
                row.getInt("attempt_no"),
                row.getLong("operator_id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                result == null ? null : Result.valueOf(result),
                instant(row.getObject("completed_at", OffsetDateTime.class)),
                row.getObject("duration_seconds", Integer.class),
                row.getObject("equipment_id", Long.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

package com.f2x.neurohub.alert.board;

import org.jspecify.annotations.Nullable;

/**
 * The rows that an alert is about, each null if it is not about such a one.
 *
 * @param lotId the lot
 * @param wipItemId the unit
 * @param serialId the unit's serial
 * @param processId the process
 * @param equipmentId the equipment
 */
public record Subject(
        @Nullable Long lotId,
        @Nullable Long wipItemId,
        @Nullable Long serialId,
        @Nullable Long processId,
        @Nullable Long equipmentId) {

    /** The system itself. */
    public static final Subject SYSTEM = new Subject(null, null, null, null, null);

    /** A lot, or a unit of it. */
    public static Subject unit(
            long lotId, @Nullable Long wipItemId, @Nullable Long serialId, @Nullable Long processId) {
        return new Subject(lotId, wipItemId, serialId, processId, null);
    }

    /** Equipment, and what it was used for. */
    public static Subject use(
            long equipmentId, long lotId, @Nullable Long wipItemId, @Nullable Long serialId, long processId) {
        return new Subject(lotId, wipItemId, serialId, processId, equipmentId);
    }

    /** A process, whatever runs there. */
    public static Subject process(long processId) {
        return new Subject(null, null, null, processId, null);
    }

    /** Equipment. */
    public static Subject equipment(long equipmentId) {
        return new Subject(null, null, null, null, equipmentId);
    }
}

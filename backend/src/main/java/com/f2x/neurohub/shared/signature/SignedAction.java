package com.f2x.neurohub.shared.signature;

import com.f2x.neurohub.shared.access.Permission;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plant can choose to need an electronic signature. The names are those in the database, whose triggers see to
 * it that no chosen change goes without one, whichever operation makes it.
 */
public enum SignedAction {
    /** A hold is released. */
    RELEASE_HOLD,
    /** A lot is closed. */
    CLOSE_LOT,
    /** A rule is overridden: a start, the state of a unit or a lot, a lower target. */
    OVERRIDE_RULE,
    /** A process or what it must measure changes; a new measurement spec is a change of its process. */
    CHANGE_SPECIFICATION;

    private Map<String, Permission> permissions() {
        return switch (this) {
            case RELEASE_HOLD -> Map.of("holds", Permission.HOLDS);
            case CLOSE_LOT -> Map.of("lots", Permission.LOTS);
            case OVERRIDE_RULE -> Map.of("wip_items", Permission.UNITS, "lots", Permission.LOTS);
            case CHANGE_SPECIFICATION ->
                Map.of("measurement_specs", Permission.MASTER_DATA, "processes", Permission.MASTER_DATA);
        };
    }

    /** What the change itself needs, by the table of what it is done to; null: it is not done to those. */
    public @Nullable Permission permission(String entityType) {
        return permissions().get(entityType);
    }
}

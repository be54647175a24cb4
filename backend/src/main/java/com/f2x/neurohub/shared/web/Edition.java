package com.f2x.neurohub.shared.web;

import com.f2x.neurohub.shared.entity.EditableEntity;
import java.time.Instant;

/** Which version of a resource a view shows. */
public record Edition(int version, Instant createdAt, Instant updatedAt) {

    /** The edition that a row is in. */
    public static Edition of(EditableEntity row) {
        return new Edition(row.getVersion(), row.getCreatedAt(), row.getUpdatedAt());
    }

    /** A view that tells its edition. */
    public interface Shown extends Versioned {

        Edition edition();

        @Override
        default int version() {
            return edition().version();
        }
    }
}

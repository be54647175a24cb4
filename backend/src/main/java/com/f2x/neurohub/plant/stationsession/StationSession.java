package com.f2x.neurohub.plant.stationsession;

import static com.f2x.neurohub.shared.entity.Edits.or;

import com.f2x.neurohub.product.process.Process;
import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A batch of one process at one station. {@link SessionStore} opens and ends sessions, {@link SessionStore} counts
 * their attempts; people edit the settings only.
 */
@Entity
@Table(name = "process_headers")
class StationSession extends EditableEntity {

    @Column(updatable = false)
    private String stationId;

    @Column(updatable = false)
    private String batchId;

    @Column(updatable = false)
    private @Nullable Integer slotId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Process process;

    @Column(updatable = false)
    private @Nullable String sequencePackage;

    @Column(updatable = false)
    private @Nullable String sequenceVersion;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String parameters;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private String hardwareConfig;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SessionStatus status;

    @Column(updatable = false)
    private Instant openedAt;

    @Column(updatable = false)
    private @Nullable Instant closedAt;

    @Column(updatable = false)
    private @Nullable String closeNotes;

    @Column(updatable = false)
    private @Nullable String cancelReason;

    @Column(updatable = false)
    private int totalCount;

    @Column(updatable = false)
    private int passCount;

    @Column(updatable = false)
    private int failCount;

    /** For JPA only. */
    protected StationSession() {}

    void edit(UpdateSession change) {
        parameters = or(change.parameters(), getParameters()).text();
        hardwareConfig = or(change.hardwareConfig(), getHardwareConfig()).text();
    }

    /**
     * Makes sure that the session may be forgotten: it was cancelled before anything happened in it.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 409 if attempts were counted, 422 if it is not cancelled
     */
    void requireRemovable() {
        if (status != SessionStatus.CANCELLED) {
            throw Rule.SESSION_STATE.because("Session %d is %s, only a CANCELLED one can be removed", getId(), status);
        }
        if (totalCount > 0) {
            throw Rule.DEPENDENT_DATA.because(
                    "There is dependent data (%s), so it cannot be removed", Words.of("process data"));
        }
    }

    String getStationId() {
        return stationId;
    }

    String getBatchId() {
        return batchId;
    }

    @Nullable
    Integer getSlotId() {
        return slotId;
    }

    Process getProcess() {
        return process;
    }

    @Nullable
    String getSequencePackage() {
        return sequencePackage;
    }

    @Nullable
    String getSequenceVersion() {
        return sequenceVersion;
    }

    JsonObject getParameters() {
        return new JsonObject(parameters);
    }

    JsonObject getHardwareConfig() {
        return new JsonObject(hardwareConfig);
    }

    SessionStatus getStatus() {
        return status;
    }

    /** Read as a sort key, too. */
    public Instant getOpenedAt() {
        return openedAt;
    }

    @Nullable
    Instant getClosedAt() {
        return closedAt;
    }

    @Nullable
    String getCloseNotes() {
        return closeNotes;
    }

    @Nullable
    String getCancelReason() {
        return cancelReason;
    }

    int getTotalCount() {
        return totalCount;
    }

    int getPassCount() {
        return passCount;
    }

    int getFailCount() {
        return failCount;
    }
}

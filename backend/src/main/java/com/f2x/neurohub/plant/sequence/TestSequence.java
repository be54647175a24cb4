package com.f2x.neurohub.plant.sequence;

import static com.f2x.neurohub.shared.entity.Edits.or;
import static com.f2x.neurohub.shared.entity.Edits.orNull;
import static com.f2x.neurohub.shared.entity.Edits.textOrNull;

import com.f2x.neurohub.shared.entity.EditableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A test sequence with what the manifest of its present version says; {@link SequenceStore} keeps all versions. */
@Entity
@Table(name = "sequences")
class TestSequence extends EditableEntity {

    @Column(updatable = false)
    private String name;

    @Column
    private String displayName;

    private @Nullable String description;

    @Column
    private String packageVersion;

    @Column
    private String checksum;

    private long packageSize;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String hardware;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String parameters;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String steps;

    private @Nullable Long processId;

    @Column(name = "is_active")
    private boolean active = true;

    @Column(name = "is_deprecated")
    private boolean deprecated;

    /** For JPA only. */
    protected TestSequence() {}

    TestSequence(Manifest manifest, PackageFile file, String version) {
        name = manifest.name();
        take(manifest, file, version);
    }

    /** Makes another package the present one. */
    final void take(Manifest manifest, PackageFile file, String version) {
        displayName = manifest.displayName();
        description = manifest.description();
        packageVersion = version;
        checksum = file.checksum();
        packageSize = file.size();
        hardware = manifest.hardware();
        parameters = manifest.parameters();
        steps = manifest.steps();
    }

    void edit(UpdateSequence change) {
        displayName = or(change.displayName(), displayName);
        description = textOrNull(change.description(), description);
        processId = orNull(change.processId(), processId);
        active = or(change.isActive(), active);
        deprecated = or(change.isDeprecated(), deprecated);
    }

    String getName() {
        return name;
    }

    String getDisplayName() {
        return displayName;
    }

    String getPackageVersion() {
        return packageVersion;
    }

    String getChecksum() {
        return checksum;
    }

    long getPackageSize() {
        return packageSize;
    }

    SequenceView view() {
        return new SequenceView(
                getId(),
                name,
                packageVersion,
                displayName,
                description,
                packageSize,
                active,
                deprecated,
                processId,
                getCreatedAt(),
                getUpdatedAt());
    }

    SequenceView.SequenceDetail detail() {
        return SequenceView.SequenceDetail.of(view(), checksum, hardware, parameters, steps);
    }
}

package com.f2x.neurohub.platform.errorlog;

import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An answered error as it was written; it was created when it was answered. */
@Entity
@Immutable
@Table(name = "error_logs")
class RecordedError extends BaseEntity {

    private String traceId;
    private String errorCode;
    private String message;
    private String path;
    private String method;
    private int statusCode;
    private @Nullable String username;

    /** For JPA only. */
    protected RecordedError() {}

    ErrorView view() {
        return new ErrorView(getId(), traceId, errorCode, message, path, method, statusCode, username, getCreatedAt());
    }
}

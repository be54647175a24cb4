package com.f2x.neurohub.audit.log;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.json.RawJson;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail, which nobody changes. */
@Service
class AuditLogService extends BaseService<AuditLog> {

    private final EntityStateStore states;
    private final Clock clock;

    AuditLogService(AuditLogRepository repository, EntityStateStore states, Clock clock) {
        super(
                repository,
                Resource.paged(
                        "Audit log",
                        Rule.AUDIT_LOG_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.onlyByDescending(AuditLog_.CREATED_AT)));
        this.states = states;
        this.clock = clock;
    }

    @Override
    protected long weight(AuditLog row) {
        return row.weight();
    }

    /** What a row was at a time, or is now. */
    @Transactional(readOnly = true)
    public EntityState state(String type, long id, @Nullable Instant asOf) {
        Instant time = asOf == null ? clock.instant() : asOf;
        return new EntityState(
                type, id, time, states.find(type, id, time).map(RawJson::dense).orElse(null));
    }
}

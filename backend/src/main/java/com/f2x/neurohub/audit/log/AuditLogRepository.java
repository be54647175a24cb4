package com.f2x.neurohub.audit.log;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface AuditLogRepository extends BaseRepository<AuditLog> {}

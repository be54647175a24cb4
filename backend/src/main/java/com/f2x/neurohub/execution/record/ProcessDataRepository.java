package com.f2x.neurohub.execution.record;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface ProcessDataRepository extends BaseRepository<ProcessData> {}

package com.f2x.neurohub.execution.rework;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface ReworkOrderRepository extends BaseRepository<ReworkOrder> {}

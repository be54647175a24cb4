package com.f2x.neurohub.execution.hold;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface HoldRepository extends BaseRepository<Hold> {}

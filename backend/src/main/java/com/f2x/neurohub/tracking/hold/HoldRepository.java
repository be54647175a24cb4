package com.f2x.neurohub.tracking.hold;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface HoldRepository extends BaseRepository<Hold> {}

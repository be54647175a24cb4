package com.f2x.neurohub.inbound.event;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface RawEventRepository extends BaseRepository<RawEvent> {}

package com.f2x.neurohub.tracking.wip;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface WipItemRepository extends BaseRepository<WipItem> {}

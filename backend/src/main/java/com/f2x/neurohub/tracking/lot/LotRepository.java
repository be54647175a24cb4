package com.f2x.neurohub.tracking.lot;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface LotRepository extends BaseRepository<Lot> {}

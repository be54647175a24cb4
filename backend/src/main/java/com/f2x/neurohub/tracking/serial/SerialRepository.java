package com.f2x.neurohub.tracking.serial;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface SerialRepository extends BaseRepository<Serial> {}

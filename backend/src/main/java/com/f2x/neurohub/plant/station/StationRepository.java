package com.f2x.neurohub.plant.station;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface StationRepository extends BaseRepository<Station> {}

package com.f2x.neurohub.product.spec;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface MeasurementSpecRepository extends BaseRepository<MeasurementSpec> {}

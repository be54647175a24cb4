package com.f2x.neurohub.plant.line;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface ProductionLineRepository extends BaseRepository<ProductionLine> {}

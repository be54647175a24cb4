package com.f2x.neurohub.product.defect;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface DefectCodeRepository extends BaseRepository<DefectCode> {}

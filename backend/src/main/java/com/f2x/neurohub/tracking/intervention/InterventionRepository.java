package com.f2x.neurohub.tracking.intervention;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface InterventionRepository extends BaseRepository<RecordedIntervention> {}

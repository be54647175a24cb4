package com.f2x.neurohub.tracking.intervention.log;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface InterventionRepository extends BaseRepository<RecordedIntervention> {}

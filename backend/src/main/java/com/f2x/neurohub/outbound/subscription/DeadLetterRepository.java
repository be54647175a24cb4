package com.f2x.neurohub.outbound.subscription;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface DeadLetterRepository extends BaseRepository<DeadLetter> {}

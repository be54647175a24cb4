package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.entity.BaseRepository;
import java.util.Optional;

interface SequenceRepository extends BaseRepository<TestSequence> {

    Optional<TestSequence> findByName(String name);
}

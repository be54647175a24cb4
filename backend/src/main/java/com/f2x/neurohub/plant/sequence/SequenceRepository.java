package com.f2x.neurohub.plant.sequence;

import com.f2x.neurohub.shared.entity.BaseRepository;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;

interface SequenceRepository extends BaseRepository<TestSequence> {

    Optional<TestSequence> findByName(String name);

    /** Lets one transaction at a time store a package of the name; the others wait for its end. */
    @Query(
            nativeQuery = true,
            value = "select cast(pg_advisory_xact_lock(hashtextextended('sequence ' || :name, 0)) as text)")
    String lockVersions(String name);
}

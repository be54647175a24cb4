package com.f2x.neurohub.product.process;

import com.f2x.neurohub.shared.entity.BaseRepository;
import java.util.List;
import org.springframework.data.jpa.repository.Query;

interface ProcessRepository extends BaseRepository<Process> {

    List<Process> findByActiveTrueAndDefaultRouteTrueOrderByProcessNumber();

    /** Lets one transaction at a time change processes, so that a rule about all of them holds when it commits. */
    @Query(nativeQuery = true, value = "select cast(pg_advisory_xact_lock(hashtextextended('processes', 0)) as text)")
    String lockOrder();
}

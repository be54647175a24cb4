package com.f2x.neurohub.tracking.lot;

import com.f2x.neurohub.shared.entity.BaseRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface LotRepository extends BaseRepository<Lot> {

    /** Removes a lot that nothing refers to, which only the owner of the schema may: lots are history. */
    @Query(value = "select remove_lot(:id)", nativeQuery = true)
    @Nullable
    Long remove(@Param("id") long id);
}

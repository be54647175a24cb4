package com.f2x.neurohub.plant.stationsession;

import com.f2x.neurohub.shared.entity.BaseRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface StationSessionRepository extends BaseRepository<StationSession> {

    /**
     * Removes a cancelled session that counted nothing, which only the owner of the schema may: sessions are history.
     */
    @Query(value = "select remove_session(:id)", nativeQuery = true)
    @Nullable
    Long remove(@Param("id") long id);
}

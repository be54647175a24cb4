package com.f2x.neurohub.product.route;

import com.f2x.neurohub.shared.entity.BaseRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;

interface RouteRepository extends BaseRepository<Route> {

    boolean existsByRouteCode(String routeCode);

    Optional<Route> findFirstByRouteCodeOrderByVersionNoDesc(String routeCode);

    Optional<Route> findFirstByRouteCodeAndActiveTrueOrderByVersionNoDesc(String routeCode);

    boolean existsByRouteCodeAndIdNot(String routeCode, long id);

    /** The steps of a version in their order, with their processes. */
    @Query("select s from RouteStep s join fetch s.process where s.route.id = :routeId order by s.stepNo")
    List<RouteStep> findSteps(long routeId);

    /** Lets one transaction at a time make a version of the route; the others wait for its end. */
    @Query(
            nativeQuery = true,
            value = "select cast(pg_advisory_xact_lock(hashtextextended('route ' || :routeCode, 0)) as text)")
    String lockVersions(String routeCode);
}

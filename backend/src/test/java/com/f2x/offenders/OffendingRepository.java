package com.f2x.offenders;

import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.repository.Repository;

/** Open to every feature. */
public interface OffendingRepository extends Repository<OffendingEntity, Long> {

    List<OffendingEntity> findAll(Specification<OffendingEntity> condition);
}

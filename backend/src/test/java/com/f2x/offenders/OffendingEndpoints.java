package com.f2x.offenders;

import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Public, named otherwise, past the services, undocumented, open to nobody, full of conditions, and giving an entity
 * away.
 */
@RestController
public class OffendingEndpoints {

    private final OffendingRepository repository;

    OffendingEndpoints(OffendingRepository repository) {
        this.repository = repository;
    }

    @GetMapping("/offending")
    List<OffendingEntity> list() {
        return repository.findAll(Specification.unrestricted());
    }
}

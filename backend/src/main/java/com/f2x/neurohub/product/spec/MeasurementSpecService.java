package com.f2x.neurohub.product.spec;

import com.f2x.neurohub.product.catalogue.CatalogueOwners;
import com.f2x.neurohub.product.catalogue.CatalogueService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/** The measurement specs of processes. */
@Service
class MeasurementSpecService extends CatalogueService<MeasurementSpec, MeasurementSpecView> {

    private static final Resource<MeasurementSpec> RESOURCE = Resource.whole(
            "Measurement spec", Rule.RESOURCE_NOT_FOUND, () -> FetchPlan.standard(), Sorts.by(MeasurementSpec_.CODE));

    MeasurementSpecService(MeasurementSpecRepository repository, CatalogueOwners owners) {
        super(repository, RESOURCE, owners, MeasurementSpecView::of);
    }

    @Bean
    static ConstraintRules measurementSpecConstraints() {
        return new ConstraintRules(Map.of(
                "uk_measurement_specs_process_code",
                Refusal.duplicate("code", "Measurement spec"),
                "chk_measurement_specs_limits",
                Refusal.at(Rule.INVALID_CONTENT, "upper_limit", "must not be below lower_limit")));
    }
}

package com.f2x.neurohub.product.defect;

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

/** The defect codes of processes. */
@Service
class DefectCodeService extends CatalogueService<DefectCode, DefectCodeView> {

    private static final Resource<DefectCode> RESOURCE = Resource.whole(
            "Defect code", Rule.RESOURCE_NOT_FOUND, () -> FetchPlan.standard(), Sorts.by(DefectCode_.CODE));

    DefectCodeService(DefectCodeRepository repository, CatalogueOwners owners) {
        super(repository, RESOURCE, owners, DefectCodeView::of);
    }

    @Bean
    static ConstraintRules defectCodeConstraints() {
        return new ConstraintRules(Map.of("uk_defect_codes_process_code", Refusal.duplicate("code", "Defect code")));
    }
}

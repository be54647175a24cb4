package com.f2x.neurohub.signature;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.signature.Signable;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signatures, which nobody changes. */
@Service
class SignatureService extends BaseService<Signature> {

    private final SignatureStore store;

    SignatureService(SignatureRepository repository, SignatureStore store) {
        super(
                repository,
                Resource.paged(
                        "Signature",
                        Rule.SIGNATURE_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.onlyByDescending(Signature_.CREATED_AT)));
        this.store = store;
    }

    /**
     * Reads a signature with what it stands for.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such signature
     */
    @Transactional(readOnly = true)
    public SignatureRecord read(long id) {
        return SignatureRecord.of(require(id, FetchLevel.STANDARD, SignatureView::of), store.rows(id));
    }

    @Bean
    static ConstraintRules signatureConstraints() {
        return new ConstraintRules(Map.of(
                "chk_signatures_required",
                Refusal.at(
                        Rule.SIGNATURE_REQUIRED,
                        Signable.HEADER,
                        "This needs your signature: %s",
                        ConstraintRules.DETAIL),
                "chk_signatures_fit",
                Refusal.at(
                        Rule.SIGNATURE_INVALID,
                        Signable.HEADER,
                        "No signature that was sent is yours, valid and unused for this: %s",
                        ConstraintRules.DETAIL),
                "chk_signatures_entity",
                Refusal.at(Rule.INVALID_CONTENT, "entity_id", "There is nothing of this number to be signed")));
    }
}

package com.f2x.neurohub.execution.step;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a manager's reason lets pass: the refusals that may be overridden, and which of them were. */
public final class RuleOverride {

    private final @Nullable String reason;
    private final Set<Rule> overridden = new LinkedHashSet<>();

    /** @param reason why, null to let nothing pass */
    public RuleOverride(@Nullable String reason) {
        this.reason = reason;
    }

    /**
     * Lets refusals pass.
     *
     * @throws ProblemException the first of them, if there is no reason to let it pass
     */
    public void pass(List<ProblemException> refusals) {
        for (ProblemException refusal : refusals) {
            if (reason == null) {
                throw refusal;
            }
            overridden.add(refusal.rule());
        }
    }

    @Nullable
    String reason() {
        return reason;
    }

    /** The rules that were overridden, each once. */
    Set<Rule> overridden() {
        return overridden;
    }
}

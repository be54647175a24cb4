package com.f2x.neurohub.execution.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The rule by the validator alone, without any application. */
class DefectsFitResultTests {

    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();
    private static final List<Defect> SCRATCHED = List.of(new Defect("SCRATCH", null));

    @DefectsFitResult
    private record Strict(@Nullable Result reportedResult, List<Defect> reportedDefects, String defects)
            implements ReportedOutcome {}

    @DefectsFitResult(failNeedsDefect = false)
    private record Lenient(@Nullable Result reportedResult, List<Defect> reportedDefects, String found)
            implements ReportedOutcome {

        @Override
        public String defectsProperty() {
            return "found";
        }
    }

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void aPassNamesNoDefect() {
        assertThat(VALIDATOR.validate(new Strict(Result.PASS, List.of(), ""))).isEmpty();
        expect(Rule.PASS_FORBIDS_DEFECTS, "defects", VALIDATOR.validate(new Strict(Result.PASS, SCRATCHED, "")));
        expect(Rule.PASS_FORBIDS_DEFECTS, "found", VALIDATOR.validate(new Lenient(Result.PASS, SCRATCHED, "")));
    }

    @Test
    void aFailNamesOneUnlessTheFormMayLeaveItOut() {
        assertThat(VALIDATOR.validate(new Strict(Result.FAIL, SCRATCHED, ""))).isEmpty();
        expect(Rule.FAIL_NEEDS_DEFECTS, "defects", VALIDATOR.validate(new Strict(Result.FAIL, List.of(), "")));
        assertThat(VALIDATOR.validate(new Lenient(Result.FAIL, List.of(), ""))).isEmpty();
    }

    @Test
    void reworkMayNameDefects() {
        assertThat(VALIDATOR.validate(new Strict(Result.REWORK, SCRATCHED, ""))).isEmpty();
        assertThat(VALIDATOR.validate(new Strict(Result.REWORK, List.of(), ""))).isEmpty();
    }

    @Test
    void aFormWithoutResultIsForOthersToRefuse() {
        assertThat(VALIDATOR.validate(new Strict(null, SCRATCHED, ""))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedWhenItIsRead() {
        assertThat(VALIDATOR.validate(new Unreadable(Result.PASS, ""))).isEmpty();
    }

    @DefectsFitResult
    private record Unreadable(Result reportedResult, String defects) implements ReportedOutcome {

        @Override
        public List<Defect> reportedDefects() {
            throw Rule.INVALID_CONTENT.at("defects[0]", "must have a code");
        }
    }

    private static <T> void expect(Rule rule, String property, Set<ConstraintViolation<T>> violations) {
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(Violations.code(violation)).isEqualTo(rule.name());
            assertThat(violation.getPropertyPath()).hasToString(property);
            assertThat(violation.getMessage()).startsWith("must ");
        });
    }
}

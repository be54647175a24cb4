package com.f2x.neurohub.execution.unit;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link ReportedOutcome} whose defects fit its result: a PASS names none, a FAIL at least one. A violation is one of
 * {@link com.f2x.neurohub.shared.problem.Rule#PASS_FORBIDS_DEFECTS} or
 * {@link com.f2x.neurohub.shared.problem.Rule#FAIL_NEEDS_DEFECTS} and blames the member that holds the defects. The
 * same rule stands as an invariant in {@link Outcome}, and in the database as {@code chk_process_data_defects}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DefectsFitResultValidator.class)
public @interface DefectsFitResult {

    /** Whether a FAIL needs a defect; without one, stations of the replaced system report an unspecified defect. */
    boolean failNeedsDefect() default true;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}

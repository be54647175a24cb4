package com.f2x.neurohub.shared.problem;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/** Violations of Bean Validation's constraints, some of which stand for a {@link Rule} of their own. */
public final class Violations {

    private Violations() {}

    /**
     * Makes the violation that a validator is about to report one of a rule.
     *
     * @param property the property that is blamed
     * @param message what is wrong with it
     */
    public static void report(ConstraintValidatorContext context, Rule rule, String property, String message) {
        context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(rule);
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(property)
                .addConstraintViolation();
    }

    /** The stable word for the kind of fault: the rule that the constraint stands for, else the constraint's name. */
    public static String code(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> detailed = violation.unwrap(HibernateConstraintViolation.class);
        Rule rule = detailed.getDynamicPayload(Rule.class);
        return rule == null
                ? violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName()
                : rule.name();
    }

    /** The rule that refuses: the one that all faults name, else {@link Rule#INVALID_CONTENT}. */
    public static Rule rule(List<FieldProblem> faults) {
        List<String> codes = faults.stream().map(FieldProblem::code).distinct().toList();
        return codes.size() == 1 ? Rule.named(codes.get(0)).orElse(Rule.INVALID_CONTENT) : Rule.INVALID_CONTENT;
    }
}

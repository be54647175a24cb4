package com.f2x.neurohub.shared.problem;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Violations of Bean Validation's constraints, some of which stand for a {@link Rule} of their own. */
public final class Violations {

    /** The constraints of Bean Validation in use, what they say and their members that it names. */
    private static final Map<Class<? extends Annotation>, Function<Map<String, Object>, Words>> STANDARD =
            Map.ofEntries(
                    Map.entry(NotNull.class, members -> Words.of("must not be null")),
                    Map.entry(Null.class, members -> Words.of("must be null")),
                    Map.entry(NotBlank.class, members -> Words.of("must not be blank")),
                    Map.entry(NotEmpty.class, members -> Words.of("must not be empty")),
                    Map.entry(Size.class, members -> size(number(members.get("min")), number(members.get("max")))),
                    Map.entry(
                            Min.class,
                            members -> Words.of("must be greater than or equal to %s", members.get("value"))),
                    Map.entry(Max.class, members -> Words.of("must be less than or equal to %s", members.get("value"))),
                    Map.entry(Positive.class, members -> Words.of("must be greater than 0")),
                    Map.entry(PositiveOrZero.class, members -> Words.of("must be greater than or equal to 0")),
                    Map.entry(Future.class, members -> Words.of("must be a future date")),
                    Map.entry(Email.class, members -> Words.of("must be a well-formed email address")));

    private Violations() {}

    private static int number(@Nullable Object member) {
        return ((Integer) Objects.requireNonNull(member)).intValue();
    }

    private static Words size(int least, int most) {
        if (most == Integer.MAX_VALUE) {
            return Words.of("must have a length of at least %d", least);
        }
        return least == 0
                ? Words.of("must not be longer than %d", most)
                : Words.of("must have a length from %d to %d", least, most);
    }

    /**
     * Makes the violation that a validator is about to report one of a rule.
     *
     * @param property the property that is blamed
     * @param message what is wrong with it
     */
    public static void report(ConstraintValidatorContext context, Rule rule, String property, Words message) {
        context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(rule);
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message.pattern())
                .addPropertyNode(property)
                .addConstraintViolation();
    }

    /** What is wrong: what the constraint was given to say, else what constraints of its type say. */
    public static Words words(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        var standard = STANDARD.get(constraint.getAnnotation().annotationType());
        boolean own = !violation.getMessageTemplate().startsWith("{");
        return own || standard == null
                ? Words.told(violation.getMessage())
                : standard.apply(constraint.getAttributes());
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

package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.Causes;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Words;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a broken constraint means: what the feature that owns it says, else what its kind says. */
final class ConstraintRefusals {

    private static final Logger log = LoggerFactory.getLogger(ConstraintRefusals.class);
    /** What they mean their kind says, with the name of what depends. */
    private static final Set<String> FOREIGN_KEYS = Set.of("23503", "23001");

    private static final String MISSING_PARENT = "is not present in table";

    private final Map<String, ConstraintRules.Refusal> byName;

    ConstraintRefusals(List<ConstraintRules> rules) {
        byName = rules.stream()
                .flatMap(feature -> feature.refusals().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param failure of SQLSTATE class 23 */
    @Nullable
    Refusal of(SQLException failure) {
        ServerErrorMessage server = serverMessage(failure);
        String constraint = server == null ? null : server.getConstraint();
        ConstraintRules.Refusal refused = constraint == null ? null : byName.get(constraint);
        if (refused != null) {
            ConstraintRules.Refusal known = refused.with(text(server, ServerErrorMessage::getDetail));
            Refusal refusal = Refusal.ofField(
                    known.rule(), known.field(), known.detail(), known.rule().name());
            return new Refusal(refusal.rule(), known.detail(), refusal.fields(), refusal.headers());
        }
        String state = String.valueOf(failure.getSQLState());
        if (!FOREIGN_KEYS.contains(state)) {
            log.warn("No feature says what the constraint {} means", constraint);
        }
        return ofKind(state, server);
    }

    private static @Nullable Refusal ofKind(String state, @Nullable ServerErrorMessage server) {
        return switch (state) {
            case "23505", "23P01" -> Refusal.of(Rule.DUPLICATE, "The same already exists");
            case "23503" ->
                text(server, ServerErrorMessage::getDetail).contains(MISSING_PARENT)
                        ? Refusal.of(Rule.INVALID_CONTENT, "Something that the request refers to does not exist")
                        : dependentData(server);
            case "23001" -> dependentData(server);
            case "23514" -> Refusal.of(Rule.INVALID_CONTENT, "The values are not allowed, or not together");
            case "23502" ->
                Refusal.ofField(
                        Rule.MISSING_CONTENT,
                        text(server, ServerErrorMessage::getColumn),
                        Words.of("must not be null"),
                        "NotNull");
            default -> null;
        };
    }

    private static Refusal dependentData(@Nullable ServerErrorMessage server) {
        return Refusal.of(
                Rule.DEPENDENT_DATA,
                "There is dependent data (%s), so it cannot be removed",
                rowsOf(text(server, ServerErrorMessage::getTable)));
    }

    /** Tables have the names of what is in them; but for one, which has the name it has on the wire. */
    static Words rowsOf(String table) {
        return table.equals("process_headers") ? Words.of("station sessions") : Words.told(table.replace('_', ' '));
    }

    /** In a batch the server's words hang on the next exception. */
    private static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
        return Stream.concat(
                        Causes.of(failure),
                        Stream.iterate(failure, next -> next != null, SQLException::getNextException))
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .flatMap(message -> Optional.ofNullable(message).stream())
                .findFirst()
                .orElse(null);
    }

    private static String text(
            @Nullable ServerErrorMessage server,
            java.util.function.Function<ServerErrorMessage, @Nullable String> part) {
        String text = server == null ? null : part.apply(server);
        return text == null ? "" : text;
    }
}

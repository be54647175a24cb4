package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads events, whose members have many names, as what doors take, with the constraints that hold there. */
@Component
public class EventMembers {

    private final JsonMapper mapper;
    private final Validator validator;

    EventMembers(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Reads an event.
     *
     * @param names the names that a member may have, the first that is there decides
     * @param type what is read; members that it does not know are passed over
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it is none, or breaks a constraint
     */
    public <T> T read(ObjectNode event, Map<String, List<String>> names, Class<T> type) {
        ObjectNode members = event.deepCopy();
        names.values().forEach(members::remove);
        names.forEach((name, known) -> {
            JsonNode told = told(event, known);
            if (told != null) {
                members.set(name, told.isNumber() ? mapper.getNodeFactory().stringNode(told.asString()) : told);
            }
        });
        try {
            return valid(Objects.requireNonNull(mapper.treeToValue(members, type)));
        } catch (JacksonException e) {
            throw JsonFaults.ofRecord(e);
        }
    }

    /** The first of the members that says something, as text; null if none does. */
    public static @Nullable String text(ObjectNode event, List<String> names) {
        JsonNode told = told(event, names);
        return told == null ? null : told.asString().strip();
    }

    private <T> T valid(T read) {
        Set<ConstraintViolation<T>> violations = validator.validate(read);
        if (!violations.isEmpty()) {
            List<FieldProblem> faults = violations.stream()
                    .map(violation -> new FieldProblem(
                            SnakeCase.of(violation.getPropertyPath().toString()),
                            Violations.words(violation),
                            Violations.code(violation)))
                    .sorted()
                    .toList();
            throw Violations.rule(faults).because(faults);
        }
        return read;
    }

    private static @Nullable JsonNode told(ObjectNode event, List<String> names) {
        return names.stream()
                .map(event::path)
                .filter(member -> member.isNumber()
                        || (member.isString() && !member.asString().isBlank()))
                .findFirst()
                .orElse(null);
    }
}

package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.json.JsonFaults;
import com.f2x.neurohub.shared.json.SnakeCase;
import com.f2x.neurohub.shared.problem.FieldProblem;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.problem.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes records of JSON and says what is wrong where it cannot. */
@Component
class RecordParser {

    private final JsonMapper mapper;
    private final ObjectReader records;
    private final Validator validator;

    RecordParser(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.records = mapper.reader().withAttribute(RecordMembers.class, true);
        this.validator = validator;
    }

    /** Reads one record from its bytes. */
    Delivery parse(long line, byte[] json) {
        try {
            return deliver(line, mapper.readTree(json), json.length);
        } catch (JacksonException e) {
            return Delivery.refused(line, null, JsonFaults.ofRecord(e));
        }
    }

    /** Reads one record from JSON. */
    Delivery deliver(long line, JsonNode json, int length) {
        String recordId = recordId(json);
        if (!(json instanceof ObjectNode members)) {
            return Delivery.refused(line, null, Rule.INVALID_CONTENT.because("A record must be a JSON object"));
        }
        try {
            String passedOver = RecordMembers.check(members);
            if (passedOver != null) {
                members.remove(passedOver);
            }
            IngestRecord record = records.treeToValue(members, IngestRecord.class);
            Set<ConstraintViolation<IngestRecord>> violations = validator.validate(record);
            return violations.isEmpty()
                    ? Delivery.of(line, record, length, mapper)
                    : Delivery.refused(line, recordId, invalid(violations));
        } catch (DatabindException e) {
            return Delivery.refused(line, recordId, JsonFaults.ofRecord(e));
        } catch (ProblemException e) {
            return Delivery.refused(line, recordId, e);
        }
    }

    private static @Nullable String recordId(JsonNode json) {
        JsonNode id = json.path("record_id");
        return id.isString() ? id.asString() : null;
    }

    private static ProblemException invalid(Set<ConstraintViolation<IngestRecord>> violations) {
        List<FieldProblem> faults = violations.stream()
                .map(violation -> new FieldProblem(
                        SnakeCase.of(violation.getPropertyPath().toString()),
                        Violations.words(violation),
                        Violations.code(violation)))
                .sorted()
                .toList();
        return Violations.rule(faults).because(faults);
    }
}

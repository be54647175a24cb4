package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.json.JsonFaults;
import com.f2x.neurohub.shared.problem.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;

/** Bodies that are no JSON, or whose members have another type than they must. */
final class JsonRefusalReader implements RefusalReader {

    @Override
    public @Nullable Refusal read(Throwable failure) {
        if (!(failure instanceof HttpMessageNotReadableException)) {
            return null;
        }
        Throwable cause = failure.getCause();
        if (cause == null) {
            return Refusal.of(Rule.MISSING_CONTENT, "The request needs a body");
        }
        return cause instanceof JacksonException json
                ? Refusal.of(JsonFaults.ofBody(json))
                : Refusal.of(Rule.MALFORMED_REQUEST, "The body could not be read to its end");
    }
}

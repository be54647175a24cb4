package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.platform.logging.Redaction;
import com.f2x.neurohub.shared.problem.ErrorCode;
import com.f2x.neurohub.shared.problem.ProblemDocument;
import com.f2x.neurohub.shared.text.StorableText;
import com.f2x.neurohub.shared.trail.Origin;
import com.f2x.neurohub.shared.trail.Trail;
import com.f2x.neurohub.shared.trail.TrailAction;
import com.f2x.neurohub.shared.trail.TrailEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Which refusals are kept in the audit trail. Refused passwords are told by who has looked at them. */
@Component
final class TrailedRefusals {

    /** What the rules of the business, and the state of things, answer. */
    private static final Set<ErrorCode> OF_THE_BUSINESS = EnumSet.of(
            ErrorCode.VAL_004,
            ErrorCode.VAL_005,
            ErrorCode.VAL_006,
            ErrorCode.CONF_001,
            ErrorCode.CONF_002,
            ErrorCode.CONF_003);

    private static final String ABOUT = "requests";
    private static final int LONGEST_TEXT = 500;

    private final ObjectProvider<Trail> trail;

    TrailedRefusals(ObjectProvider<Trail> trail) {
        this.trail = trail;
    }

    void note(ProblemDocument problem, HttpServletRequest request) {
        TrailAction action = action(problem, request);
        if (action != null) {
            trail.ifAvailable(kept -> kept.note(new TrailEvent(
                    action, ABOUT, null, details(problem, request), Origin.of(request), problem.timestamp())));
        }
    }

    private static @Nullable TrailAction action(ProblemDocument problem, HttpServletRequest request) {
        return switch (problem.rule()) {
            case NOT_PERMITTED -> TrailAction.PERMISSION_DENIED;
            case NOT_SIGNED_IN, INVALID_TOKEN, WEBHOOK_REFUSED -> TrailAction.ACCESS_REFUSED;
            case SIGNATURE_REQUIRED, SIGNATURE_INVALID -> TrailAction.REFUSED;
            default ->
                OF_THE_BUSINESS.contains(problem.errorCode()) && !HttpMethod.GET.matches(request.getMethod())
                        ? TrailAction.REFUSED
                        : null;
        };
    }

    private static Map<String, Object> details(ProblemDocument problem, HttpServletRequest request) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("method", String.valueOf(request.getMethod()));
        details.put("path", text(problem.path()));
        details.put("status", problem.status());
        details.put("rule", problem.rule().name());
        details.put("detail", text(problem.detail().toString()));
        return details;
    }

    private static String text(String text) {
        return StorableText.of(Redaction.of(StorableText.of(text, 2 * LONGEST_TEXT)), LONGEST_TEXT);
    }
}

package com.f2x.neurohub.platform.idempotency;

import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Which operations take an {@code Idempotency-Key}. */
public final class KeyedOperations {

    /** The header with the key. */
    public static final String HEADER = "Idempotency-Key";

    /** The header of answers that were given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final String UPLOAD = MediaType.MULTIPART_FORM_DATA_VALUE;

    private KeyedOperations() {}

    /** Whether it is a POST for known callers that neither takes uploads nor ignores keys. */
    public static boolean include(HandlerMethod operation) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), RequestMapping.class);
        return mapping != null
                && List.of(mapping.method()).contains(RequestMethod.POST)
                && Arrays.stream(mapping.consumes()).noneMatch(type -> type.startsWith(UPLOAD))
                && operation.hasMethodAnnotation(Requires.class)
                && !operation.hasMethodAnnotation(IgnoresIdempotencyKey.class)
                && !AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), IgnoresIdempotencyKey.class);
    }
}

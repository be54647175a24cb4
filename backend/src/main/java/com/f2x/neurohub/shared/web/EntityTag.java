package com.f2x.neurohub.shared.web;

import com.f2x.neurohub.shared.problem.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The version of a resource's editable columns as entity tag. */
public final class EntityTag {

    private EntityTag() {}

    /** Answers with a resource and its tag. */
    public static <V extends Versioned> ResponseEntity<V> ok(V view) {
        return ok(view, view.version());
    }

    /** Answers with a resource whose own {@code version} is something else, and its tag. */
    public static <V> ResponseEntity<V> ok(V view, int version) {
        return ResponseEntity.ok().eTag(of(version)).body(view);
    }

    /** Answers that the resource was created, with its tag. */
    public static <V extends Versioned> ResponseEntity<V> created(V view) {
        return ResponseEntity.status(201).eTag(of(view.version())).body(view);
    }

    /**
     * Reads the version a caller expects from {@code If-Match}; null where the header is absent or any version will do.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 412 if no version can have this tag
     */
    public static @Nullable Integer expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.trim().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw Rule.VERSION_MISMATCH.at("If-Match", "is no tag of this resource");
        }
    }

    private static String of(int version) {
        return "\"" + version + "\"";
    }
}

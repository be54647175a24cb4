package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.problem.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Callers who are unknown or may not do what they ask for. */
final class AccessRefusalReader implements RefusalReader {

    private static final Refusal NOT_SIGNED_IN = Refusal.of(Rule.NOT_SIGNED_IN, "Sign in first");

    @Override
    public @Nullable Refusal read(Throwable failure) {
        if (failure instanceof AuthenticationException) {
            return NOT_SIGNED_IN;
        }
        if (!(failure instanceof AccessDeniedException)) {
            return null;
        }
        return isAnonymous() ? NOT_SIGNED_IN : Refusal.of(Rule.NOT_PERMITTED, "Your role does not permit this");
    }

    private static boolean isAnonymous() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken;
    }
}

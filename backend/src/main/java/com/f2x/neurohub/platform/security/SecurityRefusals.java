package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what the filters refuse with the same problem documents that handlers answer with. */
@Component
final class SecurityRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    SecurityRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof InsufficientAuthenticationException) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answer(request, response, Rule.NOT_SIGNED_IN.because("Sign in to use this operation"));
        } else if (cause instanceof CredentialsExpiredException) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge("The token has expired"));
            answer(request, response, Rule.EXPIRED_TOKEN.because("The token has expired"));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge("The token is not valid"));
            answer(request, response, Rule.INVALID_TOKEN.because("The token is not valid"));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        answer(request, response, Rule.NOT_PERMITTED.because("The caller may not use this"));
    }

    private static String challenge(String description) {
        return "Bearer error=\"invalid_token\", error_description=\"%s\"".formatted(description);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (problems.resolveException(request, response, null, problem) == null) {
            response.sendError(problem.rule().status().value());
        }
    }
}

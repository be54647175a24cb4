package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that claim to be of every type; reading such a header is an error where bodies are converted. */
final class ContentTypeFilter extends OncePerRequestFilter {

    private final Problems problems;

    ContentTypeFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWildcard(request.getContentType())) {
            problems.send(request, response, new HttpMediaTypeNotSupportedException("A body is of one type"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isWildcard(@Nullable String contentType) {
        if (contentType == null || contentType.indexOf('*') < 0) {
            return false;
        }
        try {
            MimeType type = MimeTypeUtils.parseMimeType(contentType);
            return type.isWildcardType() || type.isWildcardSubtype();
        } catch (InvalidMimeTypeException e) {
            return false;
        }
    }
}

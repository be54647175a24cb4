package com.f2x.neurohub.shared.web;

import com.f2x.neurohub.shared.paging.DefaultLimit;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.problem.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the paging parameters of a list; an empty parameter counts as absent. */
final class ListQueryResolver implements HandlerMethodArgumentResolver {

    private static final int USUAL_LIMIT = 100;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListQuery.class;
    }

    @Override
    public ListQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        DefaultLimit limit = parameter.getParameterAnnotation(DefaultLimit.class);
        return new ListQuery(
                (int) number(request, "limit", limit == null ? USUAL_LIMIT : limit.value(), 1, ListQuery.MAX_LIMIT),
                number(request, "skip", 0, 0, Integer.MAX_VALUE),
                text(request, "cursor"),
                text(request, "sort"),
                flag(request, "count"));
    }

    private static @Nullable String text(NativeWebRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.trim();
    }

    private static long number(NativeWebRequest request, String name, long absent, long least, long most) {
        String text = text(request, name);
        if (text == null) {
            return absent;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw outside(name, least, most);
        }
        throw outside(name, least, most);
    }

    private static RuntimeException outside(String name, long least, long most) {
        return Rule.INVALID_CONTENT.at(name, "must be a whole number from %d to %d".formatted(least, most));
    }

    private static boolean flag(NativeWebRequest request, String name) {
        String text = text(request, name);
        if (text == null || text.equalsIgnoreCase("false")) {
            return false;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        throw Rule.INVALID_CONTENT.at(name, "must be true or false");
    }
}

package com.f2x.neurohub.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the operation of a path with variables among those that begin alike. Otherwise each such request is compared
 * with every pattern there is.
 */
final class LikelyMappings extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<List<String>>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        for (List<String> words : beginnings.computeIfAbsent(info, LikelyMappings::beginnings)) {
            if (mayMatch(path.elements(), words)) {
                return super.getMatchingMapping(info, request);
            }
        }
        return null;
    }

    private static List<List<String>> beginnings(RequestMappingInfo info) {
        return info.getPatternValues().stream().map(LikelyMappings::beginning).toList();
    }

    /** The segments before the first one that is not a word alone. */
    private static List<String> beginning(String pattern) {
        List<String> words = new ArrayList<>();
        for (String segment : pattern.substring(pattern.startsWith("/") ? 1 : 0).split("/", -1)) {
            if (segment.isEmpty() || segment.contains("{") || segment.contains("*") || segment.contains("?")) {
                break;
            }
            words.add(segment);
        }
        return words;
    }

    /** Whether a path, in which separators and segments take turns, begins so; the last words differ most. */
    private static boolean mayMatch(List<PathContainer.Element> path, List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            int place = 2 * i + 1;
            if (place >= path.size()
                    || (path.get(place) instanceof PathSegment segment
                            && !segment.valueToMatch().equals(words.get(i)))) {
                return false;
            }
        }
        return true;
    }
}

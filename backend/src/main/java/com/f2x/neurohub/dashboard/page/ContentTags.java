package com.f2x.neurohub.dashboard.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/**
 * The entity tag of a file, made of what is in it: the times of files in a release say nothing, as they are the same in
 * every one. Each file is read once; there are as many as the release has.
 */
final class ContentTags {

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    String of(Resource file) {
        return tags.computeIfAbsent(file.getDescription(), name -> tag(file));
    }

    private static String tag(Resource file) {
        try {
            return "\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds pages deep in a list, by following the links of larger ones. */
final class Pages {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final int STEP = 1000;

    private Pages() {}

    /** The path of a page, counted from 1, with the usual number of rows. */
    static String path(Doors doors, String list, int number) throws IOException {
        String path = list + "?fetch=minimal&limit=" + STEP;
        try (HttpConnection connection = doors.open()) {
            for (int row = STEP; row < number * Catalogue.PAGE; row += STEP) {
                String link = connection.get(path).expect(200).headers().getOrDefault("link", "");
                Matcher next = NEXT.matcher(link);
                if (!next.find()) {
                    break;
                }
                path = next.group(1).replaceFirst("^https?://[^/]+", "");
            }
        }
        return path.replace("fetch=minimal&", "")
                .replace("&fetch=minimal", "")
                .replace("limit=" + STEP, "limit=" + Catalogue.PAGE);
    }
}

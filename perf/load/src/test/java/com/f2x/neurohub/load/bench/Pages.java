package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds pages deep in a list, by following the links of larger ones. */
final class Pages {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final int STEP = 1000;

    private Pages() {}

    /** A page, counted from 1, with the usual number of rows, or the last one if there are fewer. */
    static Page find(Doors doors, String list, int number) throws IOException {
        String path = list + "?fetch=minimal&limit=" + STEP;
        int row = 0;
        try (HttpConnection connection = doors.open()) {
            while (row + STEP < number * Catalogue.PAGE) {
                String link = connection.get(path).expect(200).headers().getOrDefault("link", "");
                Matcher next = NEXT.matcher(link);
                if (!next.find()) {
                    break;
                }
                path = next.group(1).replaceFirst("^https?://[^/]+", "");
                row += STEP;
            }
        }
        return new Page(
                row / Catalogue.PAGE + 1,
                path.replace("fetch=minimal&", "")
                        .replace("&fetch=minimal", "")
                        .replace("limit=" + STEP, "limit=" + Catalogue.PAGE));
    }

    /**
     * A page.
     *
     * @param number which it is, counted from 1
     * @param path its path
     */
    record Page(int number, String path) {}
}

package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes results as JSON for programs, and as Markdown for people. */
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    /** The figures that a run has written. */
    static List<Figure> figures(Path results) {
        return List.of(JSON.treeToValue(JSON.readTree(results).get("figures"), Figure[].class));
    }

    static void write(Settings settings, Map<String, String> environment, Results results) throws IOException {
        Files.createDirectories(settings.report());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("environment", environment);
        all.put("repetitions", settings.repetitions());
        all.put("seconds", settings.time().toSeconds());
        all.put("warm_up_seconds", settings.warmUp().toSeconds());
        all.put("statements", results.statements());
        all.put("megabytes", results.memory());
        all.put("figures", results.figures());
        Files.write(settings.report().resolve("results.json"), JSON.writeValueAsBytes(all));
        Files.writeString(settings.report().resolve("results.md"), new Markdown(settings, environment, results).text());
    }
}

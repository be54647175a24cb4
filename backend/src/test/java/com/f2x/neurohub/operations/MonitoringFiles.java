package com.f2x.neurohub.operations;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of {@code docs/dashboards}, read. */
final class MonitoringFiles {

    static final String DIRECTORY = "docs/dashboards/";
    static final String ALERTS = DIRECTORY + "alerts.yml";
    static final String RECORDING = DIRECTORY + "recording.yml";

    private static final JsonMapper MAPPER = new JsonMapper();

    private MonitoringFiles() {}

    /** The dashboards by the names of their files. */
    static Map<String, JsonNode> dashboards() {
        Map<String, JsonNode> boards = new TreeMap<>();
        try (Stream<Path> files = Files.list(RepositoryFiles.path(DIRECTORY + "grafana/dashboards"))) {
            files.forEach(file -> boards.put(file.getFileName().toString(), MAPPER.readTree(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return boards;
    }

    /** All questions that a dashboard asks, with how its answers are named. */
    static List<Question> questions(JsonNode board) {
        List<Question> all = new ArrayList<>();
        for (JsonNode panel : board.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                all.add(new Question(
                        panel.path("title").asString(),
                        target.path("expr").asString(),
                        target.path("legendFormat").asString()));
            }
        }
        for (JsonNode note : board.at("/annotations/list")) {
            all.add(new Question("annotation", note.path("expr").asString(), ""));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rules(String file) {
        return ((List<Map<String, Object>>) yaml(file).get("groups"))
                .stream()
                        .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                        .toList();
    }

    static Map<String, Object> yaml(String file) {
        return new Yaml().load(RepositoryFiles.read(file));
    }

    /**
     * What a panel or a rule asks.
     *
     * @param where the panel or rule
     * @param expression in the language of Prometheus
     * @param names how answers are named, or what is told, by labels
     */
    record Question(String where, String expression, String names) {}
}

package com.f2x.neurohub.perf.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How a statement is run.
 *
 * @param label the statement
 * @param kept whether the plan is kept for other values
 * @param reads by which indexes which tables are read, in order of the alphabet; the same twice if it is read twice
 * @param buffers how many pages were looked at
 */
record Plan(String label, boolean kept, List<String> reads, int buffers) {

    private static final String RELATION = "Relation Name";
    private static final String INDEX = "Index Name";

    static Plan of(String label, boolean kept, JsonNode explained) {
        JsonNode root = explained.path(0).path("Plan");
        List<String> reads = new ArrayList<>();
        collect(root, reads);
        int buffers = root.path("Shared Hit Blocks").asInt()
                + root.path("Shared Read Blocks").asInt();
        return new Plan(label, kept, reads.stream().sorted().toList(), buffers);
    }

    private static void collect(JsonNode node, List<String> reads) {
        String kind = node.path("Node Type").asString();
        if (node.has(INDEX)) {
            reads.add(node.path(INDEX).asString());
        } else if (kind.equals("Seq Scan")) {
            reads.add("all of " + node.path(RELATION).asString());
        }
        node.path("Plans").forEach(part -> collect(part, reads));
    }

    /** Reads a line that {@link #toString} has written. */
    static Plan read(String line) {
        String[] parts = line.strip().split(" \\| ", -1);
        List<String> reads = parts[2].isBlank() ? List.of() : List.of(parts[2].split(", "));
        return new Plan(parts[0], parts[1].equals("kept"), reads, Integer.parseInt(parts[3]));
    }

    @Override
    public String toString() {
        return "%s | %s | %s | %d"
                .formatted(label, kept ? "kept" : "anew", reads.stream().collect(Collectors.joining(", ")), buffers);
    }
}

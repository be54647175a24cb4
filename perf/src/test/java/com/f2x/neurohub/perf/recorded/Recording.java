package com.f2x.neurohub.perf.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A committed file of exchanges, and what is answered to its requests now. */
final class Recording {

    /** Run with this system property set to record anew. */
    private static final String UPDATE = "neurohub.recorded.update";

    private static final Path DIRECTORY = Path.of("src", "test", "resources", "recorded");

    private final Path file;
    private List<Exchange> recorded;
    private List<Exchange> answered = List.of();

    private Recording(Path file) throws IOException {
        this.file = file;
        this.recorded = Exchange.parse(Files.readString(file));
    }

    /**
     * An exchange as it was and as it is.
     *
     * @param recorded as it was
     * @param answered as it is
     */
    record Pair(Exchange recorded, Exchange answered) {}

    /** The recordings of a directory in the order in which they are replayed. */
    static List<Recording> in(String directory) throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY.resolve(directory))) {
            List<Recording> recordings = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                recordings.add(new Recording(file));
            }
            return recordings;
        }
    }

    String name() {
        return DIRECTORY.relativize(file).toString();
    }

    List<Exchange> exchanges() {
        return recorded;
    }

    Stream<Pair> pairs() {
        return IntStream.range(0, answered.size()).mapToObj(i -> new Pair(recorded.get(i), answered.get(i)));
    }

    /** Sends the requests one after the other, and writes the file anew where asked for. */
    void replay(Replay replay) throws IOException {
        answered = recorded.stream().map(replay::send).toList();
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(
                    file,
                    answered.stream()
                            .map(exchange -> String.join("\n", exchange.lines()))
                            .collect(Collectors.joining("\n\n", "", "\n")));
            recorded = Exchange.parse(Files.readString(file));
        }
    }
}

package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What processes have taken of the processors, where the system tells it under {@code /proc}. */
final class CpuTime {

    /** Parts of a second in which Linux counts for its users, on every machine that Java runs on. */
    private static final double TICKS = 100;

    private static final Path PROCESSES = Path.of("/proc");

    private CpuTime() {}

    /** Seconds of a process and all its children, those that have ended among them. */
    static OptionalDouble ofTree(OptionalLong root) {
        if (root.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<Stat> first = stat(Path.of(PROCESSES.toString(), Long.toString(root.getAsLong())));
        if (first.isEmpty()) {
            return OptionalDouble.empty();
        }
        double children = all().stream()
                .filter(stat -> stat.parent == root.getAsLong())
                .mapToDouble(Stat::own)
                .sum();
        return OptionalDouble.of((first.get().own + first.get().ended + children) / TICKS);
    }

    /** Resident megabytes of a process. */
    static OptionalLong residentMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(PROCESSES.resolve(pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static List<Stat> all() {
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            List<Stat> all = new ArrayList<>();
            processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .forEach(path -> stat(path).ifPresent(all::add));
            return all;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Stat> stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            // The name, in brackets, may hold anything; what follows is the state, the parent, and numbers.
            List<String> fields =
                    Arrays.asList(line.substring(line.lastIndexOf(')') + 2).split(" "));
            return Optional.of(new Stat(number(fields, 1), sum(fields, 11), sum(fields, 13)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long sum(List<String> fields, int first) {
        return number(fields, first) + number(fields, first + 1);
    }

    private static long number(List<String> fields, int index) {
        return Long.parseLong(fields.get(index));
    }

    /**
     * @param parent its parent's number
     * @param own ticks in user and system mode
     * @param ended the same of its children that have ended
     */
    private record Stat(long parent, long own, long ended) {}
}

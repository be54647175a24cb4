package com.f2x.neurohub.perf.recorded;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/** Which operations the recordings have requests of. */
final class Coverage {

    private static final List<String> LEVELS = List.of("fetch=minimal", "fetch=standard", "fetch=full");
    private static final String TOTAL = "limit=1&count=true";

    private final List<Operation> operations;
    private final Set<String> recorded;

    Coverage(Collection<String> operations, List<Recording> recordings) {
        this.operations = operations.stream().map(Operation::parse).toList();
        this.recorded = recordings.stream()
                .flatMap(recording -> recording.exchanges().stream())
                .filter(exchange -> exchange.target().startsWith("/"))
                .flatMap(this::names)
                .collect(Collectors.toSet());
    }

    /**
     * An operation.
     *
     * @param name as {@link com.f2x.neurohub.perf.Operations} names it
     * @param method HTTP method
     * @param path pattern of its path
     * @param parameter the parameter that decides, empty if none does
     */
    private record Operation(String name, String method, PathPattern path, String parameter) {

        static Operation parse(String name) {
            String[] parts = name.split("[ ?]", 3);
            return new Operation(
                    name,
                    parts[0],
                    PathPatternParser.defaultInstance.parse(parts[1]),
                    parts.length == 3 ? parts[2] : "");
        }

        boolean serves(Exchange exchange, String path, String query) {
            return method.equals(exchange.method())
                    && query.contains(parameter)
                    && this.path.matches(PathContainer.parsePath(path));
        }
    }

    /** Operations that no request was sent to. */
    Set<String> unrecorded() {
        return operations.stream()
                .map(Operation::name)
                .filter(Predicate.not(recorded::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads that lack a fetch level or the total, as far as the API's description says that they have them. */
    Set<String> unrecordedVariants(JsonNode description) {
        return operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .flatMap(operation -> variants(operation, description))
                .filter(Predicate.not(recorded::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> variants(Operation operation, JsonNode description) {
        String path = operation.path().getPatternString();
        Set<String> parameters = description.path("paths").properties().stream()
                .filter(entry -> unnamed(entry.getKey()).equals(unnamed(path)))
                .flatMap(entry -> entry.getValue().at("/get/parameters").valueStream())
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
        Stream<String> levels = parameters.contains("fetch") ? LEVELS.stream() : Stream.of();
        Stream<String> total = parameters.contains("count") ? Stream.of(TOTAL) : Stream.of();
        return Stream.concat(levels, total).map(variant -> operation.name() + " " + variant);
    }

    private static String unnamed(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** The operation that serves a request, alone and with each variant that the request asks for. */
    private Stream<String> names(Exchange exchange) {
        return operation(operations, exchange).stream()
                .flatMap(operation -> Stream.concat(
                        Stream.of(operation.name()),
                        Stream.concat(LEVELS.stream(), Stream.of(TOTAL))
                                .filter(query(exchange)::contains)
                                .map(variant -> operation.name() + " " + variant)));
    }

    /** The name of the operation that serves a request; empty if none does. */
    static Optional<String> operationOf(Collection<String> operations, Exchange exchange) {
        return operation(operations.stream().map(Operation::parse).toList(), exchange)
                .map(Operation::name);
    }

    private static Optional<Operation> operation(List<Operation> operations, Exchange exchange) {
        String path = exchange.target().split(Pattern.quote("?"), 2)[0];
        return operations.stream()
                .filter(operation -> operation.serves(exchange, path, query(exchange)))
                .min(Comparator.comparing(Operation::path, PathPattern.SPECIFICITY_COMPARATOR)
                        .thenComparing(operation -> -operation.parameter().length()));
    }

    private static String query(Exchange exchange) {
        String[] target = exchange.target().split(Pattern.quote("?"), 2);
        return target.length == 2 ? target[1] : "";
    }
}

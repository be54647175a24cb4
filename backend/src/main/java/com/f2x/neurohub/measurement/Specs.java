package com.f2x.neurohub.measurement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A step's specs by code: as written, else regardless of case where only one spec can be meant. */
final class Specs {

    private final Map<String, Spec> exact = new LinkedHashMap<>();
    private final Map<String, List<Spec>> folded;

    Specs(Collection<Spec> specs) {
        specs.forEach(spec -> exact.putIfAbsent(spec.code(), spec));
        folded = exact.values().stream().collect(Collectors.groupingBy(spec -> fold(spec.code())));
    }

    @Nullable
    Spec find(String code) {
        Spec spec = exact.get(code);
        return spec != null ? spec : unambiguous(code);
    }

    /** The verdicts on required specs whose codes are not among the given. */
    List<Judgement> missing(Set<String> measured) {
        return exact.values().stream()
                .filter(spec -> spec.required() && !measured.contains(spec.code()))
                .map(Judgement::missing)
                .toList();
    }

    private @Nullable Spec unambiguous(String code) {
        List<Spec> meant = folded.getOrDefault(fold(code), List.of());
        return meant.size() == 1 ? meant.get(0) : null;
    }

    private static String fold(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}

package com.f2x.neurohub.measurement;

import com.f2x.neurohub.shared.text.NormalForm;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A step's specs by code: as written, else regardless of case, variants of characters, surrounding blanks and what
 * cannot be seen where only one spec can be meant.
 */
final class Specs {

    private final Map<String, Spec> exact = new LinkedHashMap<>();
    private final Map<String, List<Spec>> folded;

    Specs(Collection<Spec> specs) {
        specs.forEach(spec -> exact.putIfAbsent(spec.code(), spec));
        folded = exact.values().stream().collect(Collectors.groupingBy(spec -> NormalForm.key(spec.code())));
    }

    /** The specs that a code can mean: none, one, or several that differ in case only. */
    List<Spec> meant(@Nullable String code) {
        if (code == null || exact.isEmpty()) {
            return List.of();
        }
        Spec spec = exact.get(code);
        return spec != null ? List.of(spec) : folded.getOrDefault(NormalForm.key(code), List.of());
    }

    /** The verdicts on required specs whose codes are not among the given. */
    List<Judgement> missing(Set<String> told) {
        return exact.values().stream()
                .filter(spec -> spec.required() && !told.contains(spec.code()))
                .map(Judgement::missing)
                .toList();
    }
}

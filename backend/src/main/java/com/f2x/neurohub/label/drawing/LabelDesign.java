package com.f2x.neurohub.label.drawing;

import com.f2x.neurohub.shared.problem.Rule;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a template says of a label.
 *
 * @param size what it is printed on
 * @param symbol what scanners read
 * @param gtin the article number that a GS1 symbol names, null for others
 * @param lines what people read, with names in braces
 */
public record LabelDesign(
        LabelSize size, SymbolKind symbol, @Nullable String gtin, List<String> lines) {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    /** Longest serial and batch in a GS1 symbol. */
    private static final int LONGEST_GS1 = 20;

    /** The lines about something. */
    List<String> lines(LabelSubject subject) {
        Map<String, String> values = subject.values();
        return lines.stream()
                .map(line -> NAME.matcher(line)
                        .replaceAll(name -> Matcher.quoteReplacement(required(values, name.group(1)))))
                .toList();
    }

    /** What the symbol says, by the application identifiers of GS1 where it is one of theirs. */
    SymbolText text(LabelType type, LabelSubject subject) {
        String id = subject.id(type);
        if (id == null) {
            throw Rule.SERIAL_NOT_FOUND.because("WIP %s has no serial number yet", subject.wipId());
        }
        if (symbol != SymbolKind.GS1_DATAMATRIX) {
            return new SymbolText(symbol, id, null);
        }
        if (gtin == null || id.length() > LONGEST_GS1) {
            throw Rule.LABEL_DOES_NOT_FIT.at("symbol", "GS1 takes at most %d characters, not %s", LONGEST_GS1, id);
        }
        return type == LabelType.LOT_LABEL
                ? SymbolText.gs1(gtin, id, null)
                : SymbolText.gs1(gtin, subject.lotNumber(), id);
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw Rule.INVALID_CONTENT.at("lines", "must not name %s, which the label does not know", name);
        }
        return value;
    }

    /** The same with another size or symbol; null keeps what it has. */
    public LabelDesign with(@Nullable LabelSize otherSize, @Nullable SymbolKind otherSymbol) {
        return new LabelDesign(
                otherSize == null ? size : otherSize, otherSymbol == null ? symbol : otherSymbol, gtin, lines);
    }
}

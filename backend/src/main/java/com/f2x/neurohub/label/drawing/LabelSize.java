package com.f2x.neurohub.label.drawing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What labels are printed on. */
public enum LabelSize {
    WIDE("60x20", 60, 20),
    SMALL("40x20", 40, 20);

    /** The names, for the border. */
    public static final String NAMES = "60x20|40x20";

    public static final String MEANING = "must be 60x20 or 40x20";

    private final String label;
    private final int width;
    private final int height;

    LabelSize(String label, int width, int height) {
        this.label = label;
        this.width = width;
        this.height = height;
    }

    /** The size of a name that the border has let in. */
    public static LabelSize of(String name) {
        return Arrays.stream(values())
                .filter(size -> size.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** Width by height in millimetres, as on the wire. */
    @JsonValue
    public String label() {
        return label;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}

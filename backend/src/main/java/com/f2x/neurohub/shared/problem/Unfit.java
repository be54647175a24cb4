package com.f2x.neurohub.shared.problem;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import org.jspecify.annotations.Nullable;

/** A value that is not what it must be. Whoever reads it knows what is wrong, its caller which field has it. */
public final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    public Unfit(Words words) {
        super(words.toString());
        this.words = words;
    }

    /** Words that follow a field's name and begin with "must". */
    @FormatMethod
    public static Unfit because(@CompileTimeConstant @FormatString String pattern, @Nullable Object... arguments) {
        return new Unfit(Words.of(pattern, arguments));
    }

    /** What is wrong with it. */
    public Words words() {
        return words;
    }
}

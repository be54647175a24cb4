package com.f2x.neurohub.shared.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.propertyeditors.CustomNumberEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads the whole numbers of paths, queries and forms, in their canonical form only: {@code 007} is a label that
 * somebody printed, and {@code 0x10} is sixteen to some. An editor, because the framework tries its own, which reads
 * all of these, where a converter fails.
 */
@ControllerAdvice
class WholeNumbers {

    private static final Map<Class<?>, Class<? extends Number>> TYPES = Map.of(
            long.class, Long.class, Long.class, Long.class, int.class, Integer.class, Integer.class, Integer.class);

    private static final Pattern CANONICAL = Pattern.compile("0|-?[1-9][0-9]*");

    @InitBinder
    void register(WebDataBinder binder) {
        TYPES.forEach((type, boxed) -> binder.registerCustomEditor(type, new CustomNumberEditor(boxed, true) {
            @Override
            public void setAsText(String text) {
                super.setAsText(canonical(text));
            }
        }));
    }

    private static String canonical(String text) {
        String digits = text.strip();
        if (!digits.isEmpty() && !CANONICAL.matcher(digits).matches()) {
            throw new NumberFormatException(digits);
        }
        return digits;
    }
}

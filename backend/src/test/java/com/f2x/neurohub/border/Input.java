package com.f2x.neurohub.border;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.text.TextKind;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/**
 * One value that a request can carry.
 *
 * @param operation which takes it
 * @param place where in the request it stands
 * @param name its name on the wire; dots and brackets lead into bodies
 * @param type its Java type, the element's for lists
 * @param declaration what carries its annotations
 */
record Input(InputOperation operation, Place place, String name, Class<?> type, AnnotatedElement declaration) {

    /** Where a value stands. */
    enum Place {
        PATH,
        QUERY,
        BODY
    }

    /** What the text is, null where it does not say. */
    @Nullable
    TextKind kind() {
        Text text = declaration.getAnnotation(Text.class);
        return text == null ? null : text.value();
    }

    boolean isText() {
        return type == String.class;
    }

    @Override
    public String toString() {
        return operation.name() + " " + place + " " + name;
    }
}

package com.f2x.neurohub.shared.web;

import com.f2x.neurohub.shared.text.Text;
import com.f2x.neurohub.shared.text.TextKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Reads the texts of paths, queries and forms in the form of what they are, as bodies are read. */
final class TextConverter implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, String.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        Text text = targetType.getAnnotation(Text.class);
        TextKind kind = text == null ? TextKind.WORDS : text.value();
        return source == null ? null : kind.read((String) source);
    }
}

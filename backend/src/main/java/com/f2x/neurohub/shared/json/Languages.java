package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.problem.Wording;
import com.f2x.neurohub.shared.problem.Words;
import com.f2x.neurohub.shared.time.PlantProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The languages in which people are told: English, the language of the code, and Korean from a catalogue beside it. */
@Component
public final class Languages {

    /** All of them, the one for everybody else first. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.KOREAN);

    private final Wording english;
    /** Read when the first reader asks for it, not at every start. */
    private final Supplier<Wording> korean;

    Languages(PlantProperties plant) {
        english = new Wording(Locale.ENGLISH, Map.of(), plant.timeZone());
        korean = SingletonSupplier.of(() -> new Wording(Locale.KOREAN, catalogue(), plant.timeZone()));
    }

    /** Says words in a reader's language, and tells in which language the answer is. */
    public String say(Words words, Locale reader, HttpServletResponse response) {
        mark(response, reader);
        return in(reader).say(words);
    }

    /** Tells in which language an answer is, and that others get it in another. */
    public static void mark(HttpServletResponse response, Locale reader) {
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** How words are said in a language. */
    public Wording in(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean.get() : english;
    }

    /** Korean patterns by English pattern. */
    static Map<String, String> catalogue() {
        try (InputStream file = new ClassPathResource("ko.json", Languages.class).getInputStream()) {
            return Map.copyOf(JsonMapper.shared().readValue(file, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

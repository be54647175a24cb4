package com.f2x.neurohub.alert;

import com.f2x.neurohub.shared.json.Languages;
import com.f2x.neurohub.shared.problem.Wording;
import com.f2x.neurohub.shared.problem.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says alerts in the language of who reads them. */
@Component
class AlertWording {

    private final JsonMapper mapper;
    private final Languages languages;

    AlertWording(JsonMapper mapper, Languages languages) {
        this.mapper = mapper;
        this.languages = languages;
    }

    /** The words of a message, as the board keeps them. */
    private record Kept(String pattern, List<Object> arguments) {}

    /**
     * An alert in words.
     *
     * @param title a few words
     * @param message what happened
     */
    record Said(String title, String message) {}

    Said say(Alert alert, Locale reader) {
        Wording wording = languages.in(reader);
        Kept kept = mapper.readValue(alert.getWording(), Kept.class);
        return new Said(
                wording.say(Words.told(alert.getTitle())), wording.say(new Words(kept.pattern(), kept.arguments())));
    }
}

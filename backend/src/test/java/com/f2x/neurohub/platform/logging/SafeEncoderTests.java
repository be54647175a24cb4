package com.f2x.neurohub.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a line of text is made of. */
class SafeEncoderTests {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

    private final LoggerContext context = new LoggerContext();
    private final SafeEncoder encoder = new SafeEncoder();

    @BeforeEach
    void start() {
        encoder.setContext(context);
        encoder.setPattern("%m");
        encoder.start();
    }

    @Test
    void everySignThatCannotBeSeenOrEndsALineIsEscapedAndNoOther() {
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(sign -> !Character.isSurrogate((char) sign))
                .forEach(sign -> {
                    String text = Character.toString(sign);
                    assertThat(line("a" + text + "b"))
                            .as("U+%04X", sign)
                            .isEqualTo("a" + (UNSEEN.matcher(text).matches() ? escape(sign) : text) + "b");
                });
    }

    @Test
    void secretsAreTakenOutOfALineThatIsEscaped() {
        assertThat(line("first\r\npassword=Canary8d1f6b\nlast")).isEqualTo("first\\r\\npassword=***\\nlast");
    }

    private static String escape(int sign) {
        return switch (sign) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.format("\\u%04x", sign);
        };
    }

    private String line(String message) {
        LoggingEvent event =
                new LoggingEvent("test", context.getLogger("test"), Level.INFO, message, null, new Object[0]);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}

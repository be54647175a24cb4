package com.f2x.neurohub.platform.logging;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/**
 * Writes events for every appender, as JSON or as text, without secrets. In text nothing that a client sends begins a
 * line of its own. Logback makes it from {@code logback-spring.xml}.
 */
public final class SafeEncoder extends EncoderBase<ILoggingEvent> {

    private static final String START_REPORTS = "org.springframework.boot.diagnostics.";

    private String format = "";
    private String pattern = "%m%n";
    private Charset charset = StandardCharsets.UTF_8;
    private @Nullable Encoder<ILoggingEvent> encoder;

    /** Sets the form of structured lines, such as {@code ecs}; blank for text. */
    public void setFormat(String format) {
        this.format = format.strip();
    }

    /** Sets the pattern of lines of text. */
    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public void setCharset(Charset charset) {
        this.charset = charset;
    }

    @Override
    public void start() {
        encoder = format.isEmpty() ? text() : structured();
        encoder.setContext(getContext());
        encoder.start();
        super.start();
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return encoder == null ? null : encoder.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return encoder == null ? new byte[0] : encoder.encode(new SafeEvent(event, cleaner(event)));
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return encoder == null ? null : encoder.footerBytes();
    }

    /** JSON escapes by itself, and why a start failed is told in several lines. */
    private UnaryOperator<String> cleaner(ILoggingEvent event) {
        return format.isEmpty() && !event.getLoggerName().startsWith(START_REPORTS)
                ? text -> oneLine(Redaction.of(text))
                : Redaction::of;
    }

    private static String oneLine(String text) {
        return text.chars().anyMatch(sign -> isControl((char) sign)) ? escaped(text) : text;
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            line.append(isControl(sign) ? escape(sign) : String.valueOf(sign));
        }
        return line.toString();
    }

    /** Whether a sign is one of ASCII's that cannot be seen, but tabs, or ends a line elsewhere. */
    private static boolean isControl(char sign) {
        return switch (sign) {
            case '\t' -> false;
            case '\u007f', '\u0085', '\u2028', '\u2029' -> true;
            default -> sign < ' ';
        };
    }

    private static String escape(char control) {
        return switch (control) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.format("\\u%04x", (int) control);
        };
    }

    private Encoder<ILoggingEvent> text() {
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setPattern(pattern);
        text.setCharset(charset);
        return text;
    }

    private Encoder<ILoggingEvent> structured() {
        StructuredLogEncoder structured = new StructuredLogEncoder();
        structured.setFormat(format);
        structured.setCharset(charset);
        return structured;
    }
}

package com.f2x.neurohub.platform.logging;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/**
 * Writes events for every appender, as JSON or as text, without secrets. In text nothing that a client sends begins a
 * line of its own. Logback makes it from {@code logback-spring.xml}.
 */
public final class SafeEncoder extends EncoderBase<ILoggingEvent> {

    private static final String START_REPORTS = "org.springframework.boot.diagnostics.";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\t]]");

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
        return CONTROLS.matcher(text).replaceAll(SafeEncoder::escape);
    }

    private static String escape(MatchResult control) {
        return switch (control.group().charAt(0)) {
            case '\n' -> "\\\\n";
            case '\r' -> "\\\\r";
            default -> String.format("\\\\u%04x", (int) control.group().charAt(0));
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

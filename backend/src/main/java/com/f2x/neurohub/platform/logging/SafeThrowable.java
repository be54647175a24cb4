package com.f2x.neurohub.platform.logging;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A failure whose messages are fit for a log, with all that it was caused by.
 *
 * @param failure as it was thrown
 * @param cleaner makes a text fit
 */
record SafeThrowable(IThrowableProxy failure, UnaryOperator<String> cleaner) implements IThrowableProxy {

    static @Nullable IThrowableProxy of(@Nullable IThrowableProxy failure, UnaryOperator<String> cleaner) {
        return failure == null ? null : new SafeThrowable(failure, cleaner);
    }

    @Override
    public @Nullable String getMessage() {
        return clean(failure.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
        return clean(failure.getOverridingMessage());
    }

    @Override
    public String getClassName() {
        return failure.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return failure.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return failure.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        return of(failure.getCause(), cleaner);
    }

    @Override
    public IThrowableProxy @Nullable [] getSuppressed() {
        IThrowableProxy[] suppressed = failure.getSuppressed();
        return suppressed == null
                ? null
                : Arrays.stream(suppressed)
                        .map(other -> new SafeThrowable(other, cleaner))
                        .toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return failure.isCyclic();
    }

    private @Nullable String clean(@Nullable String text) {
        return text == null ? null : cleaner.apply(text);
    }
}

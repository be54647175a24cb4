package com.f2x.neurohub.onboarding.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.f2x.neurohub.onboarding.connection.ConnectionLimits;
import com.f2x.neurohub.onboarding.connection.ConnectionOpener;
import com.f2x.neurohub.onboarding.connection.DriverConnections;
import com.f2x.neurohub.onboarding.connection.SourceSession;
import com.f2x.neurohub.onboarding.dictionary.TableName.Part;
import com.f2x.neurohub.onboarding.source.TestSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that is sent to the source is a constant of the program: what was typed travels beside it. */
class StatementTextTests {

    private static final String CANARY = "canary\"'; --";

    private final List<String> texts = new ArrayList<>();

    /** A real connection that tells what it is asked to prepare. */
    private final ConnectionOpener listening = (access, limits) -> {
        Connection real = new DriverConnections().open(access, limits);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        texts.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    };

    @ParameterizedTest
    @EnumSource
    void whatWasTypedIsNotInThem(TestSource source) {
        try (SourceSession session = SourceSession.open(listening, source.access(), ConnectionLimits.DEFAULT)) {
            Dictionary dictionary = new Dictionary(session);
            catchThrowable(() -> dictionary.find(new TableName(new Part(CANARY, true), new Part(CANARY, true))));
            catchThrowable(() -> dictionary.find(new TableName(null, Part.plain(CANARY))));
            dictionary.tables(Part.plain(CANARY), true, 100);
            dictionary.describe(new SourceTable(CANARY, CANARY, null, null, null));
        }

        assertThat(texts)
                .hasSizeGreaterThan(10)
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("canary"));
    }
}

package com.f2x.neurohub.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.Globals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class StrangersForwardingTests {

    private static final String WARNING = "10.9.8.7 says whom it forwards requests for and is not believed";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final StrangersForwarding filter = new StrangersForwarding(clock());

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded"})
    void aSenderThatIsNotBelievedIsToldOfOnceAnHour(String header, CapturedOutput output) throws Exception {
        pass(header, false);
        pass(header, false);
        assertThat(output).containsOnlyOnce(WARNING).doesNotContain("198.51.100.1");

        now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
        pass(header, false);
        assertThat(output.toString().split(WARNING, -1)).hasSize(3);
    }

    @Test
    void trustedProxiesAndClientsThemselvesAreNotToldOf(CapturedOutput output) throws Exception {
        pass("X-Forwarded-For", true);
        pass("X-Request-ID", false);

        assertThat(output).doesNotContain("forwards");
    }

    private void pass(String header, boolean believed) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.9.8.7");
        request.addHeader(header, "198.51.100.1");
        if (believed) {
            request.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, Boolean.TRUE);
        }
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isSameAs(request);
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}

package com.f2x.neurohub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Scrape;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** The key of Prometheus opens the metrics and nothing else. */
@ApplicationTest
class ScrapeRequestTests {

    private static final String METRICS = "/actuator/prometheus";
    private static final String AUTHORIZATION = "Authorization";

    private final Api api;

    ScrapeRequestTests(@Autowired Api api) {
        this.api = api;
    }

    @Test
    void theKeyReadsTheMetrics() {
        assertThat(Scrape.byKey(api).series()).isNotEmpty();
    }

    /** The name of a scheme has no case, as where tokens are shown. */
    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer  "})
    void theSchemeMayBeWrittenAsEverybodyWritesIt(String scheme) {
        show(METRICS, scheme + Scrape.KEY).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/lots",
                "/actuator/info",
                "/metrics",
                "/api/v1/../../actuator/prometheus",
                "/actuator/prometheus/more",
                "/actuator/prometheus;a=b"
            })
    void theKeyOpensNothingElse(String path) {
        assertThat(show(path, "Bearer " + Scrape.KEY).status()).isIn(400, 401);
    }

    @Test
    void theKeyIsNoCaller() {
        api.send(api.request("/api/v1/lots").header("X-API-Key", Scrape.KEY).GET())
                .expectProblem(401, "INVALID_TOKEN");
        assertThat(api.send(api.request(METRICS)
                                .header(AUTHORIZATION, "Bearer " + Scrape.KEY)
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer ", "Bearer", "Bearer x", "Basic " + Scrape.KEY, Scrape.KEY, "Bearer " + Scrape.KEY + "x"
            })
    void otherKeysOpenNothing(String shown) {
        assertThat(show(METRICS, shown).status()).isIn(400, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void withoutAKeyNobodyIsLetIn(String key) {
        ScrapeRequests none = new ScrapeRequests(new ScrapeProperties(key));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", METRICS);
        request.addHeader(AUTHORIZATION, "Bearer " + key);

        assertThat(none.matches(request)).isFalse();
        assertThat(new ScrapeRequests(new ScrapeProperties(null)).matches(request))
                .isFalse();
    }

    private Answer show(String path, String authorization) {
        return api.send(api.request(path).header(AUTHORIZATION, authorization).GET());
    }
}

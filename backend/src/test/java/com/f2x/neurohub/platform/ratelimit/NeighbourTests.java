package com.f2x.neurohub.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.problem.Problems;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.ApplicationTest;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.CorsFilter;

/**
 * Many clients behind one address, as a plant's stations are behind its router: ten requests a minute for strangers.
 */
@ApplicationTest
class NeighbourTests {

    private static final int STRANGERS = 10;
    private static final int LOOKS = 100;

    private static final int ALL = 20 * LOOKS;

    private static final List<Class<? extends Filter>> COUNTED_FIRST =
            List.of(PreflightFilter.class, CorsFilter.class, VisitFilter.class, CallerFilter.class);

    private final SecurityFilterChain chain;
    private final PreflightFilter preflights;
    private final VisitFilter before;
    private final CallerFilter after;

    NeighbourTests(@Autowired BudgetStore store, @Autowired Problems problems, @Autowired SecurityFilterChain chain) {
        this.chain = chain;
        RateLimitProperties limits =
                new RateLimitProperties(true, 1000, 1000, STRANGERS, 10_000, 10_000, 10, ALL, 1.0, true);
        RateLimiter limiter = new RateLimiter(limits, store, new StandingClock());
        KnownCredentials credentials = new KnownCredentials();
        Refusals refusals = new Refusals(problems);
        this.preflights = new PreflightFilter(limiter, refusals);
        this.before = new VisitFilter(limiter, credentials, refusals);
        this.after = new CallerFilter(limiter, credentials, refusals);
    }

    @Test
    void thoseWhoAreSignedInAreNotCountedAtTheAddressTheyShare() throws Exception {
        for (int station = 0; station < 100; station++) {
            assertThat(ask("token " + station, station).getStatus()).isEqualTo(200);
        }
        assertThat(ask(null, null).getStatus()).isEqualTo(200);
    }

    @Test
    void aNeighbourWhoRunsWildKeepsNobodyOut() throws Exception {
        ask("mine", 7);
        for (int guess = 0; guess < 100; guess++) {
            assertThat(ask("invented " + guess, null).getStatus()).isEqualTo(200);
        }

        assertThat(ask("mine", 7).getStatus()).isEqualTo(200);
        assertThat(ask("newly signed in", 8).getStatus()).isEqualTo(200);
        assertThat(ask(null, null).getStatus()).isEqualTo(200);
    }

    @Test
    void aNeighbourWhoUsesUpTheAddressLeavesATicketItsStream() throws Exception {
        for (int request = 0; request <= STRANGERS; request++) {
            ask(null, null);
        }
        MockHttpServletRequest request = request("/api/v1/events/stream", null);
        request.setQueryString("topics=lot.created&ticket=nht_mine");

        assertThat(ask(request, 7, false).getStatus()).isEqualTo(200);
        assertThat(ask(null, null).getStatus()).isEqualTo(429);
    }

    @Test
    void aTicketWithinAFormOrAnEmptyOneIsNone() {
        MockHttpServletRequest request = request("/api/v1/auth/login", null);
        request.setMethod("POST");
        request.setParameter("ticket", "nht_mine");
        request.setQueryString("ticket=&tickets=nht_mine");

        assertThat(KnownCredentials.shown(request)).isNull();
    }

    @Test
    void whatStrangersShowIsLookedAtSoManyTimesOnly() throws Exception {
        for (int guess = 0; guess < STRANGERS + LOOKS; guess++) {
            assertThat(ask("invented " + guess, null).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = new MockHttpServletResponse();
        before.doFilter(request("/api/v1/lots", "invented"), refused, (request, response) -> {
            throw new AssertionError("The token would be looked for in the database");
        });

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("6");
        assertThat(refused.getHeader("X-RateLimit-Limit")).isEqualTo("10");
        assertThat(refused.getHeader("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(refused.getContentAsString()).contains("TOO_MANY_REQUESTS", "RATE_LIMIT_EXCEEDED");
    }

    @Test
    void preflightsCountWithAllRequestsAndNotAtTheAddress() throws Exception {
        for (int page = 0; page < ALL; page++) {
            assertThat(preflight().getStatus()).isEqualTo(200);
        }
        assertThat(preflight().getStatus()).isEqualTo(429);

        assertThat(chain.getFilters().stream().map(Filter::getClass).filter(COUNTED_FIRST::contains))
                .isEqualTo(COUNTED_FIRST);
    }

    private MockHttpServletResponse preflight() throws ServletException, IOException {
        MockHttpServletRequest request = request("/api/v1/lots", null);
        request.setMethod("OPTIONS");
        request.addHeader("Origin", "http://localhost:3000");
        request.addHeader("Access-Control-Request-Method", "GET");
        MockHttpServletResponse response = new MockHttpServletResponse();
        preflights.doFilter(request, response, (asked, answered) -> {});
        return response;
    }

    @Test
    void aStrangerWhoShowsNothingIsRefusedBeyondTheBudgetOfTheAddress() throws Exception {
        for (int request = 0; request < STRANGERS; request++) {
            assertThat(ask(null, null).getStatus()).isEqualTo(200);
        }

        assertThat(ask(null, null).getStatus()).isEqualTo(429);
        assertThat(ask("mine", 7).getStatus()).isEqualTo(200);
    }

    @Test
    void aTokenThatNoLongerLetsAnybodyInCountsAgain() throws Exception {
        ask("mine", 7);
        assertThat(ask("mine", null, true).getStatus()).isEqualTo(200);
        for (int request = 0; request < STRANGERS + LOOKS; request++) {
            assertThat(ask("mine", null, true).getStatus()).isEqualTo(200);
        }

        assertThat(ask("mine", null, true).getStatus()).isEqualTo(429);
    }

    @Test
    void whoAsksHowTheServerIsIsNotCounted() throws Exception {
        for (int request = 0; request < 50; request++) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            before.doFilter(request("/health", null), response, (passed, answer) -> {});
            assertThat(response.getHeader("X-RateLimit-Limit")).isNull();
        }
        assertThat(ask(null, null).getHeader("X-RateLimit-Remaining")).isEqualTo("9");
    }

    private MockHttpServletResponse ask(@Nullable String token, @Nullable Integer user)
            throws ServletException, IOException {
        return ask(token, user, token != null && user == null);
    }

    /** Sends a request through both filters; between them, authentication lets the user in or refuses the token. */
    private MockHttpServletResponse ask(@Nullable String token, @Nullable Integer user, boolean refused)
            throws ServletException, IOException {
        return ask(request("/api/v1/lots", token), user, refused);
    }

    private MockHttpServletResponse ask(MockHttpServletRequest visit, @Nullable Integer user, boolean refused)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            before.doFilter(visit, response, (request, answer) -> {
                if (user != null) {
                    Caller caller = Caller.person(user, "user" + user, Role.OPERATOR, PermissionTable.usual());
                    SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(caller, null));
                }
                if (!refused) {
                    after.doFilter(request, answer, (passed, written) -> {});
                }
            });
        } finally {
            SecurityContextHolder.clearContext();
        }
        return response;
    }

    private static MockHttpServletRequest request(String path, @Nullable String token) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr("203.0.113.20");
        if (token != null) {
            request.addHeader("Authorization", "Bearer " + token);
        }
        return request;
    }

    /** No budget fills while a test runs, however long that takes. */
    private static final class StandingClock implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return 0;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

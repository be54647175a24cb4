package com.f2x.neurohub.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Together;
import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much is granted to whom, at a time that the test sets, with the budgets of hours and days in the database. */
@ApplicationTest
class RateLimiterTests {

    private static final AtomicLong CLIENTS = new AtomicLong();

    private final AtomicLong now = new AtomicLong(Duration.ofDays(1).toNanos());
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };
    private final BudgetStore store;
    private final DataSource source;
    private final JdbcClient jdbc;
    private final Database database;

    RateLimiterTests(
            @Autowired BudgetStore store,
            @Autowired DataSource source,
            @Autowired JdbcClient jdbc,
            @Autowired Database database) {
        this.store = store;
        this.source = source;
        this.jdbc = jdbc;
        this.database = database;
    }

    @Test
    void underManyThreadsExactlyTheBudgetIsGranted() {
        RateLimiter limiter = limiter(limits(100, 100_000), store);
        Client person = person();

        List<Boolean> granted =
                Together.on(16, 1000, number -> limiter.take(person).granted());

        assertThat(granted.stream().filter(Boolean::booleanValue)).hasSize(150);
        assertThat(limiter.take(person).remaining()).isZero();
    }

    @Test
    void aBudgetFillsSteadilyAndSaysHowLongToWait() {
        RateLimiter limiter = limiter(limits(60, 100_000), store);
        Client person = person();
        use(limiter, person, 90);

        Grant refused = limiter.take(person);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(refused.reset()).isEqualTo(Duration.ofSeconds(90));

        pass(Duration.ofMillis(999));
        assertThat(limiter.take(person).granted()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(limiter.take(person).granted()).isTrue();
        assertThat(limiter.take(person).granted()).isFalse();

        pass(Duration.ofHours(5));
        assertThat(limiter.take(person).remaining()).isEqualTo(89);
    }

    @Test
    void clientsDoNotTakeFromEachOther() {
        RateLimiter limiter = limiter(limits(1, 100_000), store);
        use(limiter, person(), 1);

        assertThat(limiter.take(person()).granted()).isTrue();
        assertThat(limiter.takeOfAddress(Client.at("198.51.100.1", false)).granted())
                .isTrue();
    }

    @Test
    void anIpv6CustomerIsOneClientWhateverAddressItTakes() {
        assertThat(Client.at("::ffff:198.51.100.1", false)).isEqualTo(Client.at("198.51.100.1:5678", false));
        assertThat(Client.at("[2001:db8:1:2::1]:80", false)).isEqualTo(Client.at("2001:db8:1:2::1", false));
        assertThat(Client.at("2001:db8:1:2::1", false)).isEqualTo(Client.at("2001:db8:1:2:ffff::9", false));
        assertThat(Client.at("2001:db8:1:2::1", false)).isNotEqualTo(Client.at("2001:db8:1:3::1", false));
    }

    @Test
    void theNodeTakesSoManyInASecondFromAllTogether() {
        RateLimiter limiter = limiter(limits(1000, 100_000), store);

        assertThat(IntStream.range(0, 20).filter(number -> limiter.takeOfAll().granted()))
                .hasSize(15);
        pass(Duration.ofSeconds(1));
        assertThat(IntStream.range(0, 20).filter(number -> limiter.takeOfAll().granted()))
                .hasSize(10);
    }

    @Test
    void howEverManyClientsComeTheMemoryIsBounded() {
        LocalBudgets budgets = new LocalBudgets(limits(10, 10), time);

        IntStream.range(0, 120_000).forEach(number -> budgets.take(Client.at("host-" + number, false)));

        assertThat(budgets.size()).isLessThanOrEqualTo(50_000);
    }

    @Test
    void nodesShareTheHourAndAskTheDatabaseOnceInATwentieth() {
        Client person = person();
        AtomicLong draws = new AtomicLong();
        BudgetStore counted = new BudgetStore(source, jdbc) {
            @Override
            Optional<Draw> draw(Client client, Budget budget, long most) {
                draws.incrementAndGet();
                return super.draw(client, budget, most);
            }
        };
        RateLimiter one = limiter(limits(10_000, 200), counted);
        RateLimiter other = limiter(limits(10_000, 200), counted);

        List<Boolean> granted = Together.on(
                8, 600, number -> (number % 2 == 0 ? one : other).take(person).granted());

        // While the test runs the hour refills by a few.
        assertThat(granted.stream().filter(Boolean::booleanValue).count()).isBetween(200L, 215L);
        assertThat(draws.get()).isBetween(20L, 30L);
        assertThat(database.number("select count(*) from request_budgets where client like ?", "%" + person.id()))
                .isOne();
        counted.destroy();
    }

    @Test
    void whoHasUsedTheHourIsToldWhenToComeBack() {
        RateLimiter limiter = limiter(limits(10_000, 20), store);
        Client person = person();
        use(limiter, person, 20);

        Grant refused = limiter.take(person);

        assertThat(refused.granted()).isFalse();
        assertThat(refused.limit()).isEqualTo(20);
        assertThat(refused.pause()).isBetween(Duration.ofSeconds(5), Duration.ofMinutes(3));
    }

    @Test
    void heavyOperationsHaveADayOfTheirOwn() {
        RateLimiter limiter = limiter(limits(10_000, 10_000), store);
        Client person = person();

        assertThat(IntStream.range(0, 8)
                        .filter(number -> limiter.takeHeavy(person).granted()))
                .hasSize(5);
        assertThat(limiter.take(person).granted()).isTrue();
    }

    @Test
    void withoutTheDatabaseTheSettingDecides() {
        try (HikariDataSource nowhere = new HikariDataSource()) {
            nowhere.setJdbcUrl("jdbc:postgresql://localhost:1/none");
            nowhere.setConnectionTimeout(250);
            BudgetStore away = new BudgetStore(nowhere, JdbcClient.create(nowhere));
            RateLimitProperties limits = limits(100, 100);
            RateLimitProperties closed = new RateLimitProperties(true, 100, 100, 100, 100, 100, 5, 10, 1.5, false);

            assertThat(limiter(limits, away).take(person()).granted()).isTrue();
            RateLimiter strict = limiter(closed, away);
            assertThatThrownBy(() -> strict.take(person()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("Requests cannot be counted");
            away.destroy();
        }
    }

    @Test
    void fullBudgetsAreRemoved() {
        RateLimiter limiter = limiter(limits(10_000, 30), store);
        Client person = person();
        use(limiter, person, 1);
        String mine = "from request_budgets where client like '%" + person.id() + "'";
        store.removeFull(1000);
        assertThat(database.number("select count(*) " + mine)).isOne();

        database.update("update request_budgets set expires_millis = 0 where client like ?", "%" + person.id());
        store.removeFull(1000);

        assertThat(database.number("select count(*) " + mine)).isZero();
    }

    private RateLimiter limiter(RateLimitProperties properties, BudgetStore budgets) {
        return new RateLimiter(properties, budgets, time);
    }

    private static RateLimitProperties limits(int perMinute, int perHour) {
        return new RateLimitProperties(true, perMinute, perMinute, perMinute, perHour, perHour, 5, 10, 1.5, true);
    }

    private static Client person() {
        return new Client("user:test-" + CLIENTS.incrementAndGet() + "-" + System.nanoTime(), Client.Kind.PERSON);
    }

    private static void use(RateLimiter limiter, Client client, int times) {
        assertThat(IntStream.range(0, times)
                        .allMatch(number -> limiter.take(client).granted()))
                .isTrue();
    }

    private void pass(Duration duration) {
        now.addAndGet(duration.toNanos());
    }
}

package com.f2x.neurohub.identity.caller;

import static com.f2x.neurohub.testing.machine.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.f2x.neurohub.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SharedLoadsTests {

    private static final int MANY = 20;

    private final AtomicInteger loads = new AtomicInteger();
    private final SharedLoads<String, Integer> shared = new SharedLoads<>(100, Duration.ofMinutes(1));

    @Test
    void whoAsksTheSameAtTheSameTimeSharesOneLoad() {
        CountDownLatch asked = new CountDownLatch(MANY);

        List<Integer> found = Together.atOnce(MANY, number -> {
            asked.countDown();
            return shared.get("key", when(asked));
        });

        assertThat(found).containsOnly(1);
        assertThat(shared.get("key", loads::incrementAndGet)).isEqualTo(1);
        assertThat(shared.get("other key", loads::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void aFailureIsSharedAndRememberedForAMoment() {
        CountDownLatch asked = new CountDownLatch(MANY);

        List<String> told = Together.atOnce(MANY, number -> {
            asked.countDown();
            return failure(when(asked).andThenFail());
        });

        assertThat(told).containsOnly("away 1");
        await().ignoreExceptions().until(() -> shared.get("key", () -> 7) == 7);
    }

    @Test
    void aLoadOfOneKeyKeepsNobodyFromAnother() {
        int found = shared.get(
                "key",
                () -> Together.atOnce(1, number -> shared.get("other key", () -> 5))
                        .get(0));

        assertThat(found).isEqualTo(5);
    }

    @Test
    void whatWasForgottenWhileItWasLoadedIsNotRemembered() {
        int old = shared.get("key", () -> {
            shared.forgetAll();
            return 1;
        });

        assertThat(old).isEqualTo(1);
        assertThat(shared.get("key", () -> 2)).isEqualTo(2);
    }

    @Test
    void whoeverWaitsForALoadThatDoesNotEndGivesUp() {
        CountDownLatch givenUp = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread stuck = new Thread(() -> shared.get("key", () -> {
            begun.countDown();
            return when(givenUp).get();
        }));
        stuck.start();
        when(begun).get();

        assertThatThrownBy(() -> shared.get("key", () -> 1)).hasMessageContaining("Somebody else");

        givenUp.countDown();
        await().until(() -> !stuck.isAlive());
    }

    private String failure(Supplier<Integer> load) {
        try {
            return String.valueOf(shared.get("key", load));
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Load when(CountDownLatch latch) {
        return () -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return loads.incrementAndGet();
        };
    }

    private interface Load extends Supplier<Integer> {

        default Supplier<Integer> andThenFail() {
            return () -> {
                throw new IllegalStateException("away " + get());
            };
        }
    }
}

package com.f2x.neurohub.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Together;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedPlacesTests {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void oneSenderHasAShareAndOthersTheRest() {
        SharedPlaces places = new SharedPlaces(4, 2, Duration.ZERO);

        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        assertThat(places.take("b")).isTrue();
        assertThat(places.take("c")).isTrue();
        assertThat(places.take("d")).isFalse();

        places.giveBack("a");
        assertThat(places.take("d")).isTrue();
    }

    @Test
    void whoFindsNoneWaitsForOneUnlessHeWaitsForManyAlready() throws InterruptedException {
        SharedPlaces places = new SharedPlaces(2, 1, LONG);
        assertThat(places.take("a")).isTrue();
        CompletableFuture<Boolean> waiter = CompletableFuture.supplyAsync(() -> places.take("a"));
        while (places.waiting() == 0) {
            Thread.sleep(1);
        }

        assertThat(places.take("a")).isFalse();
        assertThat(places.take("b")).isTrue();
        places.giveBack("a");
        assertThat(waiter.join()).isTrue();
    }

    @Test
    void nobodyIsForgottenAndNoPlaceIsLost() {
        SharedPlaces places = new SharedPlaces(3, 2, LONG);

        Together.on(8, 2000, number -> {
            String sender = "sender " + number % 5;
            if (places.take(sender)) {
                places.giveBack(sender);
            }
            return sender;
        });

        assertThat(places.take("a") && places.take("b") && places.take("c")).isTrue();
    }
}

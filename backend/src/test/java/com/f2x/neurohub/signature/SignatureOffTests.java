package com.f2x.neurohub.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Without a word in the configuration nothing needs a signature. */
@ApplicationTest
class SignatureOffTests {

    private final Signer manager;
    private final Plant plant;

    SignatureOffTests(@Autowired Api api, @Autowired Plant plant) {
        this.manager = new Signer(api.as(Role.MANAGER));
        this.plant = plant;
    }

    @Test
    void nothingNeedsOneAndTheHeaderIsNotLookedAt() {
        Answer without = manager.release(hold(), null).expect(200);
        Answer with = manager.release(hold(), "not a number").expect(200);

        assertThat(with.statements()).isEqualTo(without.statements());
    }

    @Test
    void nothingCanBeSigned() {
        Answer refused = manager.api()
                .post(Signer.PATH, Signer.request("RELEASE_HOLD", "holds", hold()))
                .expectProblem(422, "INVALID_CONTENT");

        assertThat(refused.text("message")).contains("needs no signature here");
    }

    private long hold() {
        return manager.api()
                .post("/api/v1/lots/" + plant.emptyLot(1).id() + "/holds", Map.of("reason", "Wrong glue"))
                .expect(201)
                .id();
    }
}

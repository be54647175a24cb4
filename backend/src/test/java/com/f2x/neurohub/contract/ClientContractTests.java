package com.f2x.neurohub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Database;
import com.f2x.neurohub.testing.Plant;
import com.f2x.neurohub.testing.TestUsers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row of the contract with the three clients: what they send is answered, and what they read is there. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientContractTests {

    private static final int LAST_ROW = 51;

    private final List<ContractRow> rows;

    ClientContractTests(
            @Autowired Api api, @Autowired TestUsers users, @Autowired Plant plant, @Autowired Database database) {
        ContractFloor floor = new ContractFloor(api, users, plant, database);
        this.rows = Stream.of(
                        new SignInRows(floor).rows(),
                        new WorkRows(floor).rows(),
                        new LotRows(floor).rows(),
                        new FigureRows(floor).rows(),
                        new MasterDataRows(floor).rows(),
                        new PlantRows(floor).rows())
                .flatMap(some -> some)
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> whatTheClientsSendIsAnswered() {
        return rows.stream().map(ContractRow::asTest);
    }

    @Test
    void everyRowOfTheTableHasATest() {
        assertThat(rows.stream().map(ContractRow::number).distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LAST_ROW).boxed().toList());
    }
}

package com.f2x.neurohub.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation takes exactly its number of statements, however many rows there are. */
@ApplicationTest
@TestPropertySource(properties = SignatureCounts.SETTING)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTests {

    private static final List<FeatureCounts> FEATURES = List.of(
            new HealthCounts(),
            new OperationsCounts(),
            new SignInCounts(),
            new UserCounts(),
            new ApiKeyCounts(),
            new ProductModelCounts(),
            new ProcessCounts(),
            new RouteCounts(),
            new ProductionLineCounts(),
            new EquipmentCounts(),
            new StationCounts(),
            new SessionCounts(),
            new SequenceCounts(),
            new LotCounts(),
            new WipItemCounts(),
            new SerialCounts(),
            new ExecutionCounts(),
            new HoldCounts(),
            new InterventionCounts(),
            new ProcessDataCounts(),
            new IngestCounts(),
            new DecisionCounts(),
            new ReworkCounts(),
            new YieldCounts(),
            new AlertCounts(),
            new LabelCounts(),
            new PrinterCounts(),
            new FigureCounts(),
            new WebhookCounts(),
            new EventCounts(),
            new FeedCounts(),
            new AuditCounts(),
            new SignatureCounts());

    private final Plant plant;
    private final TransactionOperations transactions;
    private final Collection<String> operations;

    StatementCountTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionOperations transactions,
            @Autowired ObjectProvider<RequestMappingHandlerMapping> mappings) {
        Stream<RequestMappingInfo> handlers =
                mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream());
        this.operations = Operations.of(handlers);
        this.plant = new Plant(api, users, jdbc);
        this.transactions = transactions;
    }

    @BeforeAll
    void fillThePlant() {
        transactions.executeWithoutResult(transaction -> plant.fill());
        WebhookCounts.prepare(plant);
        EventCounts.prepare(plant.admin());
    }

    @TestFactory
    Stream<DynamicTest> takesExactly() {
        return counts().map(count -> DynamicTest.dynamicTest(
                count.toString(),
                () -> assertThat(count.request().get().statements())
                        .as(count.toString())
                        .isEqualTo(count.statements())));
    }

    @Test
    void everyOperationIsCounted() {
        Set<String> counted = counts().map(EndpointCount::operation).collect(Collectors.toSet());

        assertThat(operations.stream().filter(operation -> !counted.contains(operation)))
                .as("Operations without a count: add them to the FeatureCounts of their feature")
                .isEmpty();
    }

    @Test
    void theApplicationKnowsTheMostOfEachOperation() {
        StatementBudgetFile.check(counts());
    }

    @Test
    void everyCountIsOfAnOperationThatExists() {
        assertThat(counts().map(EndpointCount::operation).distinct())
                .as("Counts of operations that are gone")
                .isSubsetOf(operations);
    }

    private Stream<EndpointCount> counts() {
        return FEATURES.stream().flatMap(feature -> feature.counts(plant));
    }
}

package com.f2x.neurohub.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.TestUsers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What lists would cost if each relation were read when it is touched, one row at a time, beside what they do cost. The
 * benchmark shows these numbers.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NaiveListsTests {

    private static final int ROWS = 100;

    private final Api api;
    private final Plant plant;
    private final EntityManager entities;
    private final Statistics statistics;
    private final TransactionOperations transactions;
    private final Properties counts = new Properties();

    NaiveListsTests(
            @Autowired Api api,
            @Autowired TestUsers users,
            @Autowired JdbcClient jdbc,
            @Autowired EntityManager entities,
            @Autowired EntityManagerFactory factory,
            @Autowired TransactionOperations transactions) {
        this.api = api.as(Role.OPERATOR);
        this.plant = new Plant(api, users, jdbc);
        this.entities = entities;
        this.statistics = factory.unwrap(SessionFactory.class).getStatistics();
        this.transactions = transactions;
    }

    @BeforeAll
    void fillThePlant() throws IOException {
        transactions.executeWithoutResult(transaction -> plant.fill());
        try (InputStream file = getClass().getResourceAsStream("/naive-statements.properties")) {
            counts.load(file);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            lots         | full     | select e from Lot e where e.lotNumber like 'PERF%' order by e.id       | productModel productionLine wipItems serials
            serials      | standard | select e from Serial e where e.lot.lotNumber like 'PERF%' order by e.id | lot wipItem
            process-data | standard | select e from ProcessData e where e.lot.lotNumber like 'PERF%' and e.serial is not null order by e.id | lot wipItem serial process operator equipment
            """)
    void eachRelationThatIsReadByItselfIsAStatementMore(String list, String level, String query, String relations) {
        long naive = counted(
                () -> transactions.executeWithoutResult(transaction -> touch(query, Set.of(relations.split(" ")))));
        long planned = counted(() -> api.get("/api/v1/%s?fetch=%s&limit=%d".formatted(list, level, ROWS))
                .expect(200));

        assertThat("%d %d".formatted(naive, planned)).isEqualTo(counts.getProperty(list + ", " + level));
    }

    @Test
    void listsTakeTwoInAHundredOfTheStatementsOrFewer() {
        List<String> withRelationsOfTheirOwn = List.of("lots, full", "serials, standard", "process-data, standard");

        assertThat(withRelationsOfTheirOwn).allSatisfy(list -> {
            String[] both = counts.getProperty(list).split(" ");
            assertThat(100 * Integer.parseInt(both[1])).isLessThanOrEqualTo(2 * Integer.parseInt(both[0]));
        });
    }

    private long counted(Runnable work) {
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        try {
            work.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void touch(String query, Set<String> relations) {
        Session session = entities.unwrap(Session.class);
        session.createQuery(query, Object.class)
                .setMaxResults(ROWS)
                .getResultList()
                .forEach(row -> touch(session, row, relations));
    }

    private static void touch(Session session, Object row, Set<String> relations) {
        EntityType<?> type = session.getMetamodel().entity(Hibernate.getClass(row));
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (relations.contains(attribute.getName())) {
                readByItself(session, valueOf(attribute, row));
            }
        }
    }

    /** Without the others of its kind, which the application reads along with it. */
    private static void readByItself(Session session, Object related) {
        session.unwrap(SessionImplementor.class)
                .getPersistenceContextInternal()
                .getBatchFetchQueue()
                .clear();
        Hibernate.initialize(related);
    }

    private static Object valueOf(Attribute<?, ?> attribute, Object row) {
        try {
            Field field = (Field) attribute.getJavaMember();
            field.setAccessible(true);
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package com.f2x.neurohub.execution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import com.f2x.neurohub.testing.Plant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class BodyFormTests {

    private final Tester tester;
    private final Plant plant;
    private final Clock clock;
    private Plant.Lot lot = new Plant.Lot(0, "");
    private Records records;

    BodyFormTests(@Autowired Api api, @Autowired Plant plant, @Autowired Clock clock) {
        this.tester = new Tester(api.as(Role.OPERATOR));
        this.plant = plant;
        this.clock = clock;
        this.records = new Records("", clock.instant());
    }

    @BeforeEach
    void makeALot() {
        lot = plant.lot(3);
        records = new Records(lot.number(), clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void linesMayEndAsInWindowsAndTheLastWithoutAnEnd() {
        String body = "%s\r\n\r\n     \n%s".formatted(run(1), run(2));

        Receipts receipts = tester.deliver(body).expect(2, 0, 0);

        assertThat(receipts.receipts().get(1).path("line").asInt()).isEqualTo(4);
    }

    @Test
    void aByteOrderMarkIsPassedBy() {
        tester.deliver("\uFEFF" + run(1) + "\n" + run(2)).expect(2, 0, 0);
    }

    @Test
    void anEmptyBodyHasNoRecords() {
        tester.deliver("").expect(0, 0, 0);
        tester.deliver("", Tester.JSON, bytes("[]")).expect(0, 0, 0);
    }

    @Test
    void anArrayIsTakenAsWell() {
        tester.deliver("", Tester.JSON, bytes("[%s,\n %s ]".formatted(run(1), run(2))))
                .expect(2, 0, 0);
    }

    @Test
    void anArrayEndsWhereItBreaksAndTheRecordsBeforeAreStored() {
        String broken = "[%s,%s,{\"record_id\": oops},%s]".formatted(run(1), run(2), run(3));

        Receipts receipts = tester.deliver("", Tester.JSON, bytes(broken)).expect(2, 0, 1);

        assertThat(receipts.rejections()).isEqualTo(Map.of(3L, "MALFORMED_JSON"));
    }

    @Test
    void anArrayThatIsNotClosedSaysSo() {
        Receipts receipts =
                tester.deliver("", Tester.JSON, bytes("[%s,".formatted(run(1)))).expect(1, 0, 1);

        assertThat(receipts.rejections()).isEqualTo(Map.of(2L, "MALFORMED_JSON"));
    }

    @Test
    void elementsThatAreNoObjectsAreRefusedByThemselves() {
        String body = "[null, 1, \"text\", [], %s]".formatted(run(1));

        Receipts receipts = tester.deliver("", Tester.JSON, bytes(body)).expect(1, 0, 4);

        assertThat(receipts.rejections().values()).containsOnly("INVALID_CONTENT");
    }

    @Test
    void jsonThatIsNoArrayIsRefused() {
        tester.deliver("", Tester.JSON, bytes(run(1))).expectRejected("INVALID_CONTENT");
    }

    @Test
    void anElementThatIsTooLongEndsTheArray() {
        String body = "[%s, {\"record_id\": \"%s\"}]".formatted(run(1), "x".repeat(2_000_000));

        Receipts receipts = tester.deliver("", Tester.JSON, bytes(body)).expect(1, 0, 1);

        assertThat(receipts.rejections()).isEqualTo(Map.of(2L, "CONTENT_TOO_LARGE"));
    }

    @Test
    void aZippedBodyIsTaken() {
        tester.deliverZipped("", Tester.gzip(bytes(run(1) + "\n" + run(2)))).expect(2, 0, 0);
    }

    @Test
    void aZippedBodyThatBreaksOffSaysSo() {
        byte[] zipped = Tester.gzip(bytes(run(1) + "\n" + run(2) + "\n"));

        Receipts receipts = tester.deliverZipped("", Arrays.copyOf(zipped, zipped.length - 9));

        assertThat(receipts.rejections().values()).containsExactly("MALFORMED_REQUEST");
        assertThat(receipts.summary().path("rejected").asInt()).isOne();
    }

    @Test
    void aZippedBodyOfNearlyNothingButBlanksIsNotUnpackedToItsEnd() {
        String blanks = "\n".repeat(30 << 20);

        Receipts receipts = tester.deliverZipped("", Tester.gzip(bytes(run(1) + blanks + run(2))));

        assertThat(receipts.rejections().values()).containsExactly("CONTENT_TOO_LARGE");
        receipts.expect(1, 0, 1);
    }

    @Test
    void blankLinesBetweenRecordsAreBounded() {
        Receipts receipts = tester.deliver(run(1) + "\n".repeat(17 << 20) + run(2));

        assertThat(receipts.rejections().values()).containsExactly("CONTENT_TOO_LARGE");
    }

    @Test
    void aBodyThatIsNotZippedAsItSaysIsMalformed() {
        tester.sendEncoded("", "gzip", bytes(run(1))).expectProblem(400, "MALFORMED_REQUEST");
        tester.sendEncoded("", "gzip", new byte[0]).expectProblem(400, "MALFORMED_REQUEST");
    }

    @Test
    void otherEncodingsAndTypesAreNotSupported() {
        tester.sendEncoded("", "br", bytes(run(1))).expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        tester.send("", "text/csv", bytes("a,b")).expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void onlyUnitsCanBeCreated() {
        tester.send("?create_missing=lots", Tester.NDJSON, bytes(run(1))).expectProblem(422, "INVALID_CONTENT");
    }

    private String run(int unit) {
        return records.json(records.pass(lot.wip(unit), 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

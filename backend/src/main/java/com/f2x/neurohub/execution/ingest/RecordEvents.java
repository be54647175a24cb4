package com.f2x.neurohub.execution.ingest;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.json.EventMembers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes records that come as events, by the path that every record takes. */
@Service
public class RecordEvents {

    private static final Map<String, List<String>> NAMES = Map.of(
            "record_id", List.of("record_id"),
            "lot", List.of("lot", "lot_number"),
            "unit", List.of("unit", "wip_id", "serial_number", "serial"),
            "process", List.of("process", "process_code", "process_id"),
            "equipment", List.of("equipment", "equipment_code", "equipment_id"),
            "operator", List.of("operator", "operator_id", "worker", "worker_id"),
            "completed_at", List.of("completed_at", "event_time", "timestamp", "occurred_at"),
            "started_at", List.of("started_at", "completed_at", "event_time", "timestamp", "occurred_at"));

    private final RecordIngest records;
    private final IngestMeters meters;
    private final EventMembers members;
    private final JsonMapper mapper;

    RecordEvents(RecordIngest records, IngestMeters meters, EventMembers members, JsonMapper mapper) {
        this.records = records;
        this.meters = meters;
        this.members = members;
        this.mapper = mapper;
    }

    /**
     * Takes a record, or finds it taken.
     *
     * @param name what it is called where it does not say
     * @return the row of process data that holds it
     * @throws com.f2x.neurohub.shared.problem.ProblemException if it is rejected
     */
    public long record(ObjectNode event, String name, Caller caller) {
        ObjectNode named = event.deepCopy();
        if (EventMembers.text(named, List.of("record_id")) == null) {
            named.put("record_id", name);
        }
        IngestRecord record = members.read(named, NAMES, IngestRecord.class);
        Delivery delivery = Delivery.of(1, record, 0, mapper);
        Receipt receipt = records.takeOrRefuse(delivery, new IngestMode(caller, false, false));
        meters.count(receipt.status());
        return Objects.requireNonNull(receipt.processDataId(), "a record that is taken has a row");
    }
}

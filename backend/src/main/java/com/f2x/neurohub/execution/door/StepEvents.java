package com.f2x.neurohub.execution.door;

import com.f2x.neurohub.execution.ingest.RecordEvents;
import com.f2x.neurohub.execution.step.Execution;
import com.f2x.neurohub.execution.step.StepExecution;
import com.f2x.neurohub.execution.unit.NextStep;
import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.EventMembers;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.tracking.wip.WipItemService;
import com.f2x.neurohub.tracking.wip.WipItemView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The way in for events: what machines tell of steps is read, checked and done as what stations send. */
@Service
public class StepEvents {

    private static final Map<String, List<String>> START = names("started_at");
    private static final Map<String, List<String>> COMPLETION = names("completed_at");

    private final EventMembers members;
    private final StepExecution execution;
    private final RecordEvents records;
    private final WipItemService wipItems;

    StepEvents(EventMembers members, StepExecution execution, RecordEvents records, WipItemService wipItems) {
        this.members = members;
        this.execution = execution;
        this.records = records;
        this.wipItems = wipItems;
    }

    /**
     * What an event became.
     *
     * @param processDataId the attempt, null if none was made
     * @param wipId the unit, null if none was looked up
     * @param nextProcess number of the step that comes next for it, null if none does or nobody asked
     */
    public record Done(
            @Nullable Long processDataId,
            @Nullable String wipId,
            @Nullable Integer nextProcess) {

        private static Done of(Execution execution) {
            return new Done(execution.attempt().id(), execution.wipId(), null);
        }
    }

    /**
     * Starts a step, or finds it started.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException as the station's door
     */
    public Done start(ObjectNode event, Caller caller) {
        StartRequest request = members.read(event, START, StartRequest.class);
        return Done.of(execution.start(request.command(null, caller)));
    }

    /**
     * Completes a step, or finds it completed.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException as the station's door
     */
    public Done complete(ObjectNode event, Caller caller) {
        CompleteRequest request = members.read(event, COMPLETION, CompleteRequest.class);
        return Done.of(execution.complete(request.command(caller)));
    }

    /**
     * Records a run that is over when it is told.
     *
     * @param name what the record is called where the event does not say
     * @throws com.f2x.neurohub.shared.problem.ProblemException as the tester's door
     */
    public Done record(ObjectNode event, String name, Caller caller) {
        return new Done(records.record(event, name, caller), null, null);
    }

    /**
     * Looks up a unit and what comes next for it.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none, 422 if the event names none
     */
    public Done scan(ObjectNode event) {
        String unit = Optional.ofNullable(
                        EventMembers.text(event, List.of("wip_id", "unit", "serial_number", "serial")))
                .orElseThrow(() -> Rule.MISSING_CONTENT.at("wip_id", "must not be blank"));
        WipItemView item = wipItems.read(unit, FetchLevel.STANDARD);
        NextStep next = execution.next(item.id());
        return new Done(null, item.wipId(), next.processNumber());
    }

    /** What events call the members of a request. */
    private static Map<String, List<String>> names(String time) {
        return Map.of(
                "wip_id", List.of("wip_id", "unit"),
                "serial_number", List.of("serial_number", "serial"),
                "process_id", List.of("process_id", "process_code", "process"),
                "worker_id", List.of("worker_id", "operator_id", "operator", "worker"),
                "equipment_id", List.of("equipment_id", "equipment_code", "equipment"),
                "occurred_at", List.of("occurred_at", "event_time", "timestamp", time));
    }
}

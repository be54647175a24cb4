package com.f2x.neurohub.plant.equipment;

import com.f2x.neurohub.shared.text.RowNumber;
import com.f2x.neurohub.shared.web.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Equipment as the execution of steps sees it: is it known, can it be used, how long did it work. */
@Repository
public class EquipmentStore {

    private final JdbcClient jdbc;

    EquipmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Equipment that is known.
     *
     * @param id its number
     * @param equipmentCode its code
     * @param outage why it cannot be used now, null if it can
     * @param capacity how many units may run at once, null for any number
     * @param runningCount how many run now
     * @param processId the process it is for, null for any
     * @param productionLineId the line it stands on, null for any
     */
    public record Known(
            long id,
            String equipmentCode,
            @Nullable String outage,
            @Nullable Integer capacity,
            int runningCount,
            @Nullable Long processId,
            @Nullable Long productionLineId) {

        /** Whether as many units run as may. */
        public boolean isFull() {
            return capacity != null && runningCount >= capacity;
        }
    }

    /** Finds equipment by its code, in any case, or its number; empty if it is unknown. */
    public Optional<Known> find(String reference) {
        return find(reference, "");
    }

    /**
     * Finds the equipment that a step is to run on, and makes others that want to use it wait until the transaction
     * ends.
     */
    public Optional<Known> use(String reference) {
        return find(reference, "for no key update");
    }

    private Optional<Known> find(String reference, String lock) {
        String code = Texts.code(reference);
        return jdbc.sql("""
                        select id, equipment_code, capacity, running_count, process_id, production_line_id,
                               case when not is_active then 'inactive'
                                    when status <> 'AVAILABLE' then status end as outage
                        from equipment
                        where equipment_code = :code or id = :id
                        order by equipment_code = :code desc
                        limit 1
                        """ + lock)
                .param("code", code)
                .param("id", RowNumber.orNone(code))
                .query(Known.class)
                .optional();
    }

    /** Adds the duration of completed work, in seconds. */
    public void recordOperation(long id, int seconds) {
        jdbc.sql("update equipment set operation_seconds = operation_seconds + :seconds where id = :id")
                .param("id", id)
                .param("seconds", seconds)
                .update();
    }
}

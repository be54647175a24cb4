package com.f2x.neurohub.plant.equipment;

import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Equipment as the execution of steps sees it: is it known, can it be used, how long did it work. */
@Component
public class EquipmentUse {

    private final JdbcClient jdbc;

    EquipmentUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Equipment that a step can run on.
     *
     * @param id its number
     * @param equipmentCode its code
     * @param capacity how many units may run at once, null for any number
     */
    public record Usable(
            long id, String equipmentCode, @Nullable Integer capacity) {}

    private record Found(
            long id,
            String equipmentCode,
            EquipmentStatus status,
            boolean isActive,
            @Nullable Integer capacity) {}

    /**
     * Finds equipment by its code, in any case, or its number.
     *
     * @return empty if it is unknown
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if it is known and cannot be used
     */
    public Optional<Usable> find(String reference) {
        return lookUp(reference).map(EquipmentUse::usable);
    }

    /** Finds the number of equipment by its code, in any case, or its number, whether it can be used now or not. */
    public Optional<Long> identify(String reference) {
        return lookUp(reference).map(Found::id);
    }

    private Optional<Found> lookUp(String reference) {
        String code = Texts.code(reference);
        return jdbc.sql("""
                        select id, equipment_code, status, is_active, capacity
                        from equipment
                        where equipment_code = :code or id = :id
                        order by equipment_code = :code desc
                        limit 1
                        """)
                .param("code", code)
                .param("id", code.matches("\\d{1,9}") ? Long.valueOf(code) : null)
                .query(Found.class)
                .optional();
    }

    private static Usable usable(Found found) {
        if (!found.isActive() || found.status() != EquipmentStatus.AVAILABLE) {
            throw notUsable(
                    found.equipmentCode(), found.isActive() ? found.status().name() : "inactive");
        }
        return new Usable(found.id(), found.equipmentCode(), found.capacity());
    }

    /** The refusal of equipment that cannot be used now. */
    public static RuntimeException notUsable(String equipmentCode, String why) {
        return Rule.EQUIPMENT_NOT_USABLE.at("equipment_id", "Equipment %s is %s".formatted(equipmentCode, why));
    }

    /** Makes others that want to use the equipment wait until the transaction ends. */
    public void lock(long id) {
        jdbc.sql("select id from equipment where id = :id for no key update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Adds the duration of completed work, in seconds. */
    public void recordOperation(long id, int seconds) {
        jdbc.sql("update equipment set operation_seconds = operation_seconds + :seconds where id = :id")
                .param("id", id)
                .param("seconds", seconds)
                .update();
    }
}

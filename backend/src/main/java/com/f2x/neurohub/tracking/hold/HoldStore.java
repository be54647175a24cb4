package com.f2x.neurohub.tracking.hold;

import com.f2x.neurohub.shared.problem.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only writer of holds; whoever places or releases one has locked what it is on. */
@Repository
class HoldStore {

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a hold is on: a unit, or the whole lot. */
    record Target(long lotId, @Nullable Long wipItemId) {}

    /**
     * Waits for everything under way on the lot, whose transactions hold its key, and makes what follows wait.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such lot
     */
    void lockLot(long lotId) {
        Optional<Long> locked = jdbc.sql("select id from lots where id = ? for update")
                .param(lotId)
                .query(Long.class)
                .optional();
        if (locked.isEmpty()) {
            throw Rule.LOT_NOT_FOUND.because("Lot with ID %d not found", lotId);
        }
    }

    /** Places a hold on a unit; returns nothing if the same hold is active already. */
    Optional<Long> placeOnUnit(long wipItemId, String reason, long userId) {
        return jdbc.sql("""
                        insert into holds (lot_id, wip_item_id, reason, placed_by)
                        select lot_id, id, :reason, :user from wip_items where id = :unit
                        on conflict do nothing
                        returning id
                        """)
                .param("unit", wipItemId)
                .param("reason", reason)
                .param("user", userId)
                .query(Long.class)
                .optional();
    }

    /** Places a hold on a whole lot; returns nothing if the same hold is active already. */
    Optional<Long> placeOnLot(long lotId, String reason, long userId) {
        return jdbc.sql("""
                        insert into holds (lot_id, reason, placed_by) values (:lot, :reason, :user)
                        on conflict do nothing
                        returning id
                        """)
                .param("lot", lotId)
                .param("reason", reason)
                .param("user", userId)
                .query(Long.class)
                .optional();
    }

    /** Finds the active hold of somebody for a reason. */
    long findActive(@Nullable Long lotId, @Nullable Long wipItemId, String reason, long userId) {
        String target = wipItemId == null ? "lot_id = :target and wip_item_id is null" : "wip_item_id = :target";
        return jdbc.sql("select id from holds where released_at is null and placed_by = :user and reason = :reason and "
                        + target)
                .param("target", wipItemId == null ? lotId : wipItemId)
                .param("reason", reason)
                .param("user", userId)
                .query(Long.class)
                .single();
    }

    /** Finds what a hold is on. */
    Target target(long id) {
        return jdbc.sql("select lot_id, wip_item_id from holds where id = ?")
                .param(id)
                .query(Target.class)
                .optional()
                .orElseThrow(() -> Rule.HOLD_NOT_FOUND.because("Hold with ID %d not found", id));
    }

    /** Releases a hold; one that is released already stays as it is. */
    void release(long id, @Nullable String reason, long userId) {
        jdbc.sql("""
                        update holds
                        set released_at = greatest(clock_timestamp(), created_at), released_by = :user,
                            released_with = recording_key(), release_reason = :reason
                        where id = :id and released_at is null
                        """)
                .param("id", id)
                .param("user", userId)
                .param("reason", reason)
                .update();
    }
}

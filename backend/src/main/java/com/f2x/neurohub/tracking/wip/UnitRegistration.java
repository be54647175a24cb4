package com.f2x.neurohub.tracking.wip;

import com.f2x.neurohub.tracking.lot.LotCounters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Registers units that carry the customer's own mark. */
@Service
public class UnitRegistration {

    private final WipGeneration generation;
    private final LotCounters counters;
    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    UnitRegistration(WipGeneration generation, LotCounters counters, JdbcClient jdbc, JsonMapper mapper) {
        this.generation = generation;
        this.counters = counters;
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * The customer's own mark of a unit.
     *
     * @param carrier what the mark is unique on, null for the lot itself
     * @param mark the mark
     */
    public record Mark(@Nullable String carrier, String mark) {}

    /**
     * Registers units in the order of their marks, as many as the lot still takes. The lot is locked, so that a mark
     * that somebody else has registered meanwhile is not registered twice.
     *
     * @param lotId the lot
     * @param marks distinct marks of units that are not known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(long lotId, List<Mark> marks) {
        WipGeneration.LockedLot lot = generation.lock(lotId);
        int room = lot.status().isActive() ? WipGeneration.room(lot) : 0;
        int added = insert(lot, marks, room);
        if (added > 0) {
            counters.unitsAdded(lotId, added);
        }
    }

    private int insert(WipGeneration.LockedLot lot, List<Mark> marks, int room) {
        return jdbc.sql("""
                        insert into wip_items (wip_id, lot_id, sequence_in_lot, carrier, unit_mark)
                        select 'WIP-' || :number || '-' || lpad(n::text, greatest(3, length(n::text)), '0'), :lot, n,
                               m.carrier, m.mark
                        from (select m.carrier, m.mark, :last + row_number() over (order by m.place) as n
                              from rows from (jsonb_to_recordset(cast(:marks as jsonb)) as (carrier text, mark text))
                                       with ordinality as m (carrier, mark, place)
                              where not exists (select from wip_items w
                                                where w.lot_id = :lot and w.unit_mark = m.mark
                                                  and coalesce(w.carrier, '') = coalesce(m.carrier, ''))) m
                        where n <= :last + :room
                        """)
                .param("number", lot.lotNumber())
                .param("lot", lot.id())
                .param("last", lot.wipCount())
                .param("room", room)
                .param("marks", mapper.writeValueAsString(marks))
                .update();
    }
}

package com.f2x.neurohub.tracking.serial;

import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import com.f2x.neurohub.shared.web.Texts;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/** Serials. */
@Service
public class SerialService extends BaseService<Serial> {

    SerialService(SerialRepository repository) {
        super(
                repository,
                Resource.paged(
                        "Serial",
                        Rule.SERIAL_NOT_FOUND,
                        () -> FetchPlan.standard(Serial_.lot, Serial_.wipItem),
                        Sorts.byDescending(Serial_.CREATED_AT).and(Serial_.SEQUENCE_IN_LOT)));
    }

    /** Reads a serial by its number, in any case, with or without hyphens; an unknown one is 404. */
    SerialView byNumber(String number, FetchLevel level) {
        String plain = Texts.code(number).replace("-", "");
        return requireBy(Serial_.serialNumber, plain, "number", level, SerialView::of);
    }

    @Bean
    static ConstraintRules serialConstraints() {
        return new ConstraintRules(Map.of(
                "chk_serials_transition",
                Refusal.at(Rule.SERIAL_STATE, "status", "The serial cannot change to this state")));
    }
}

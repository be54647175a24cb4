package com.f2x.neurohub.onboarding.extract;

import com.f2x.neurohub.onboarding.dictionary.SourceTable;
import com.f2x.neurohub.onboarding.dictionary.TableName;
import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.output.TableResult;
import java.util.List;
import java.util.Optional;

/** A table, or a name that may be one's. */
record Target(Optional<SourceTable> table, Optional<TableName> name) {

    static Target of(SourceTable table) {
        return new Target(Optional.of(table), Optional.empty());
    }

    static Target of(TableName name) {
        return new Target(Optional.empty(), Optional.of(name));
    }

    TableName requireName() {
        return name.orElseThrow();
    }

    String text() {
        return table.map(SourceTable::toString).orElseGet(() -> requireName().toString());
    }

    TableResult lost() {
        return TableResult.failed(
                table.map(SourceTable::schema).orElse(null),
                table.map(SourceTable::tableName).orElseGet(this::text),
                FailureCode.CONNECTION_LOST.name(),
                "The connection was lost before",
                List.of());
    }
}

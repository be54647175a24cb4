package com.f2x.neurohub.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Puts the groups of operations into the order in which people meet them, and says what each is for. */
@Component
final class OperationGroups implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.setTags(List.of(
                group("Sign in", "Tokens for a password, their renewal and end; one's own account"),
                group(
                        "Scan and work",
                        "A station's day: scan a unit, start a step, complete or abort it, convert the unit"),
                group("WIP items", "Units while they are made: generate them in a lot, find them, note something"),
                group("Serials", "Units that have their serial number"),
                group("Lots", "What is to be made, how many, and how far it is"),
                group("Process data", "Every attempt at a step, as it was recorded; delivery of completed records"),
                group("Trace", "All that was done to a unit"),
                group("Holds", "Keep a lot or a unit from going on, and release it"),
                group(
                        "Rework and scrap",
                        "What managers decide: steps to repeat, scrap, states set by hand; the log of it"),
                group("Quality", "Yields, runs with what was measured"),
                group("Alerts", "What needs attention, until somebody has read it and it is over"),
                group("Dashboard", "The figures of dashboards and reports: days, trends, where units and lots are"),
                group("Stations", "Computers on the shop floor and whether they can be heard"),
                group("Station sessions", "What a station works on in each of its slots; on the wire process headers"),
                group("Test sequences", "Packages that stations run, and their versions"),
                group("Product models", "Master data: what can be made"),
                group("Production lines", "Master data: where"),
                group("Processes", "Master data: the steps, their defect codes and measurement specs"),
                group("Routes", "Master data: the steps in order, in versions that lots freeze"),
                group("Equipment", "Master data: the machines, and the state they are in"),
                group("Labels", "Labels of lots and units, what is on them, and what became of each print"),
                group("Printers", "Where labels are printed"),
                group("Users", "Who may sign in, and their roles"),
                group("API keys", "Keys with which machines call"),
                group("Events", "What machines tell, as they tell it: whose it is, how it lands, what becomes of it"),
                group("Webhooks", "Signed events from and to other systems"),
                group("Live feed", "What happens, told over a connection that stays, and tickets that open one"),
                group("Operations", "Take a node out of service and back, see which errors were answered"),
                group(
                        "Audit trail",
                        "Who changed what, when, from where and why; whether that record is as it was made"),
                group(
                        "Signatures",
                        "Electronic signatures, where the plant demands them of what releases, closes, overrides or"
                                + " redefines"),
                group("Health", "Whether the application works")));
    }

    private static Tag group(String name, String description) {
        return new Tag().name(name).description(description);
    }
}

package com.f2x.neurohub.label.job;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Printers and processes that print. All tests share one default printer and the reference processes. */
final class PrintPlant {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Api api;
    private final Database database;

    PrintPlant(Api api, Database database) {
        this.api = api;
        this.database = database;
    }

    /** Makes this the default printer, and nothing else wait for one. */
    long usual(int port) {
        clear();
        api.as(Role.ADMIN)
                .put("/api/v1/printer/settings", Map.of("ip", "127.0.0.1", "port", port))
                .expect(200);
        return database.number("select id from printers where is_default");
    }

    /** A printer of its own; the members follow as name, value. */
    Answer add(int port, Object... members) {
        Map<String, Object> printer = new HashMap<>(
                Map.of("printer_name", "Printer " + NAMES.incrementAndGet(), "host", "127.0.0.1", "port", port));
        for (int i = 0; i < members.length; i += 2) {
            printer.put((String) members[i], members[i + 1]);
        }
        return api.as(Role.ADMIN).post("/api/v1/printers", printer);
    }

    /** Has a process print labels with each PASS. */
    void flag(int process, String labelType) {
        database.update(
                "update processes set auto_print_label = true, label_template_type = ? where process_number = ?",
                labelType,
                process);
    }

    /** Nothing waits, no process prints, and there is no default printer. */
    void clear() {
        database.update("update processes set auto_print_label = false, label_template_type = null");
        database.update("""
                update print_jobs set status = 'CANCELLED', ended_at = now() where status in ('WAITING', 'SENDING')
                """);
        database.update("""
                update printers set is_default = false, equipment_id = null, process_id = null, is_active = false,
                                    printer_name = 'Gone ' || id
                """);
    }

    /** The state of the newest job of a unit or lot. */
    String state(String column, long id) {
        return database.text("select status from print_jobs where " + column + " = ? order by id desc limit 1", id);
    }
}

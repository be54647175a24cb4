import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

/**
 * Prints a day of two testers as records for bulk delivery, one JSON object a line: 40 boards at the in-circuit test in
 * the morning and at the functional test in the afternoon. All of it is invented, and the same each time.
 */
public class TesterDay {

    private static final int BOARDS = 40;
    private static final int BOARDS_PER_PANEL = 4;
    private static final String FIRMWARE = "v2.1.0";

    private static final Set<Integer> COLD_JOINTS = Set.of(5, 11, 17, 23, 31, 38);
    private static final int NEVER_SOLDERED = 38;
    private static final int LOST_CONTACT = 29;
    private static final Set<Integer> HUNGRY = Set.of(8, 14, 26);
    private static final int NEVER_CURED = 26;
    private static final int OLD_FIRMWARE = 20;
    private static final int TOO_MUCH_VOLTAGE = 33;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private LocalTime clock = LocalTime.MIDNIGHT;
    private int records;

    public static void main(String[] args) {
        TesterDay day = new TesterDay();
        day.inCircuit();
        day.functional();
    }

    private void inCircuit() {
        clock = LocalTime.of(8, 30);
        for (int board = 1; board <= BOARDS; board++) {
            if (board == LOST_CONTACT) {
                ict(board, "ERROR", "9999", "", "지그 접촉 불량");
            }
            ictOf(board, COLD_JOINTS.contains(board));
        }
        COLD_JOINTS.stream().sorted().forEach(board -> ictOf(board, board == NEVER_SOLDERED));
    }

    private void ictOf(int board, boolean coldJoint) {
        if (coldJoint) {
            String defect = "{\"code\":\"COLD_JOINT\",\"reason\":\"납땜 불량\",\"location\":\"R12\",\"quantity\":%d}";
            ict(board, "FAIL", "12.7" + board % 10, defect.formatted(1 + board % 2), "");
        } else {
            ict(board, "PASS", "10.0" + board % 7, "", "");
        }
    }

    private void ict(int board, String result, String ohms, String defect, String notes) {
        String measured = """
                [{"code":"R12","value":%s,"unit":"kOhm","spec":{"min":9.9,"max":10.1}},\
                {"code":"C7","value":%d,"unit":"nF","spec":{"min":90,"max":110}}]"""
                .formatted(ohms, 97 + board % 7);
        record("ICT", "ICT-01", "김민서", 20, board, result, measured, defect, notes);
    }

    private void functional() {
        clock = LocalTime.of(13, 0);
        for (int board = 1; board <= BOARDS; board++) {
            if (board != NEVER_SOLDERED) {
                fctOf(board, HUNGRY.contains(board), board == OLD_FIRMWARE);
            }
        }
        HUNGRY.stream().sorted().forEach(board -> fctOf(board, board == NEVER_CURED, false));
        fctOf(NEVER_CURED, true, false);
        fctOf(OLD_FIRMWARE, false, false);
    }

    private void fctOf(int board, boolean hungry, boolean oldFirmware) {
        int millivolts = board == TOO_MUCH_VOLTAGE ? 3412 : 3290 + board % 9 * 3;
        if (hungry) {
            String defect = "{\"code\":\"CURRENT_HIGH\",\"reason\":\"소비 전류 초과\",\"component\":\"U3\"}";
            fct(board, "FAIL", millivolts, 131 + board % 4, FIRMWARE, defect, "");
        } else if (oldFirmware) {
            fct(board, "REWORK", millivolts, 84, "v2.0.9", "", "펌웨어 재설치");
        } else {
            fct(board, "PASS", millivolts, 82 + board % 6, FIRMWARE, "", "");
        }
    }

    private void fct(
            int board, String result, int millivolts, int current, String firmware, String defect, String notes) {
        String measured = """
                {"rail_3v3":{"value":%d,"unit":"mV"},"current":{"value":%d,"unit":"mA"},"firmware":"%s"}"""
                .formatted(millivolts, current, firmware);
        record("FCT", "FCT-01", "박지훈", 45, board, result, measured, defect, notes);
    }

    private void record(
            String process,
            String equipment,
            String operator,
            int seconds,
            int board,
            String result,
            String measurements,
            String defect,
            String notes) {
        records++;
        LocalTime end = clock.plusSeconds(seconds);
        out.printf(
                Locale.ROOT,
                """
                {"record_id":"DAY-%03d","lot":"BOARDS-0312","carrier":"P%02d","unit":"BRD-%04d","process":"%s",\
                "equipment":"%s","operator":"%s","started_at":"2025-03-12T%tT+09:00","completed_at":"2025-03-12T%tT+09:00",\
                "result":"%s","measurements":%s,"defects":[%s]%s}
                """,
                records,
                (board - 1) / BOARDS_PER_PANEL + 1,
                board,
                process,
                equipment,
                operator,
                clock,
                end,
                result,
                measurements,
                defect,
                notes.isEmpty() ? "" : ",\"notes\":\"" + notes + "\"");
        clock = end.plusSeconds(10);
    }
}

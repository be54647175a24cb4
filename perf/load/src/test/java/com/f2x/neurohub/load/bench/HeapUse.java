package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What a Java process keeps: its heap once everything that nobody needs is collected. */
final class HeapUse {

    /** The heap as a whole, or its generations: each collector tells it in its way. */
    private static final Pattern USED = Pattern.compile(
            "^ *(?:[\\w-]+ heap|[\\w ]+ generation|PSYoungGen|ParOldGen) .*used (\\d+)K", Pattern.MULTILINE);

    private HeapUse() {}

    /** Collects all of a process's heap, and returns how many megabytes are left; empty where that cannot be asked. */
    static OptionalLong megabytesAfterCollection(long pid) throws IOException, InterruptedException {
        ask(pid, "GC.run");
        List<Long> kilobytes = USED.matcher(ask(pid, "GC.heap_info"))
                .results()
                .map(used -> Long.parseLong(used.group(1)))
                .toList();
        return kilobytes.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(kilobytes.stream().mapToLong(Long::longValue).sum() >> 10);
    }

    private static String ask(long pid, String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }
}

package com.f2x.neurohub.load.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process keeps: its heap once everything that nobody needs is collected. */
final class HeapUse {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private HeapUse() {}

    /** Collects all of a process's heap, and returns how many megabytes are left; empty where that cannot be asked. */
    static OptionalLong megabytesAfterCollection(long pid) throws IOException, InterruptedException {
        ask(pid, "GC.run");
        Matcher used = USED.matcher(ask(pid, "GC.heap_info"));
        return used.find() ? OptionalLong.of(Long.parseLong(used.group(1)) >> 10) : OptionalLong.empty();
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

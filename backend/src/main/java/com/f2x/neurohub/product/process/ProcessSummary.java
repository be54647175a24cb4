package com.f2x.neurohub.product.process;

/** A process within the view of something it is done to. */
public record ProcessSummary(
        long id, int processNumber, String processCode, String processNameKo, String processNameEn) {

    /** Shows a process by its name. */
    public static ProcessSummary of(NamedProcess process) {
        return process.summary();
    }

    /** Shows a process. */
    public static ProcessSummary of(Process process) {
        return new ProcessSummary(
                process.getId(),
                process.getProcessNumber(),
                process.getProcessCode(),
                process.getProcessNameKo(),
                process.getProcessNameEn());
    }
}

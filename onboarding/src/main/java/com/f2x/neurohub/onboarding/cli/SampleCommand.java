package com.f2x.neurohub.onboarding.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Samples tables. */
@Command(
        name = "sample",
        description = "Extracts samples and descriptions of tables, and packs them into sample_data.zip.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SampleCommand implements WorkplaceCommand {

    private final Workplace workplace;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Mixin
    private ListOptions list = new ListOptions();

    @Mixin
    private SampleOptions sample = new SampleOptions();

    SampleCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        return new SampleRun(workplace, source, list, sample).sample();
    }
}

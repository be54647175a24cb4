package com.f2x.neurohub.onboarding.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists tables. */
@Command(
        name = "tables",
        description = "Lists the tables that the user may read, the largest first.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TablesCommand implements WorkplaceCommand {

    private final Workplace workplace;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Mixin
    private ListOptions list = new ListOptions();

    TablesCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        return new SampleRun(workplace, source, list, new SampleOptions()).list();
    }
}

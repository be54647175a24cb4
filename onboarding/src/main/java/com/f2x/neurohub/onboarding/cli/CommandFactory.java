package com.f2x.neurohub.onboarding.cli;

import picocli.CommandLine;

/** Makes subcommands, which all work at one place. */
final class CommandFactory implements CommandLine.IFactory {

    private final CommandLine.IFactory otherwise = CommandLine.defaultFactory();
    private final Workplace workplace;

    CommandFactory(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return WorkplaceCommand.class.isAssignableFrom(type)
                ? type.getDeclaredConstructor(Workplace.class).newInstance(workplace)
                : otherwise.create(type);
    }
}

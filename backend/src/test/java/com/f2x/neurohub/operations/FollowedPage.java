package com.f2x.neurohub.operations;

import com.f2x.neurohub.db.testing.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation as somebody follows it. Blocks of {@code bash} are typed; a block without a language
 * right behind one shows what it answers.
 *
 * @param steps what is typed, in order
 */
record FollowedPage(List<Step> steps) {

    private static final String FENCE = "```";
    private static final String TYPED = FENCE + "bash";
    private static final Pattern WRAPPED = Pattern.compile("\\n +");

    /**
     * One block of commands.
     *
     * @param commands what is typed
     * @param shown what the page shows as the answer, empty for nothing; {@code ...} stands for any text, and a line
     *     that begins with a blank goes on the one before
     * @param said the words before and after it
     */
    record Step(String commands, String shown, String said) {

        /** The form that the answer must have. */
        Pattern answer() {
            String form = Stream.of(WRAPPED.matcher(shown).replaceAll("").split("\\.\\.\\.", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*?"));
            return Pattern.compile(form, Pattern.DOTALL);
        }
    }

    static FollowedPage read(String file) {
        List<String> commands = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        List<StringBuilder> said = new ArrayList<>(List.of(new StringBuilder()));
        boolean mayShow = false;
        String[] blocks = RepositoryFiles.read(file).split("(?m)^ *(?=```)", -1);
        for (int i = 0; i < blocks.length; i++) {
            String first = blocks[i].lines().findFirst().orElse("").strip();
            String rest = blocks[i].substring(blocks[i].indexOf('\n') + 1).stripIndent();
            boolean opens = i % 2 == 1;
            if (opens && first.equals(TYPED)) {
                commands.add(rest);
                shown.add("");
                said.add(new StringBuilder());
            } else if (opens && mayShow && first.equals(FENCE)) {
                shown.set(shown.size() - 1, rest.strip());
            } else if (!opens) {
                said.get(said.size() - 1).append(rest);
            }
            mayShow = opens ? first.equals(TYPED) : mayShow && rest.isBlank();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            steps.add(new Step(commands.get(i), shown.get(i), said.get(i) + "\n" + said.get(i + 1)));
        }
        return new FollowedPage(steps);
    }
}

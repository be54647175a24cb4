package com.f2x.neurohub.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that stands in the literals of one source file, formulas of entities included.
 *
 * @param file the source
 * @param reads tables it reads
 * @param writes tables it writes
 */
record Statements(Path file, Set<String> reads, Set<String> writes) {

    private static final Pattern READ = Pattern.compile("\\b(?:from|join)\\s+([a-z_]+(?:\\.[a-z_]+)?)");
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from)\\s+([a-z_]+(?:\\.[a-z_]+)?)");

    /** Reads the files below a directory; only names among the given ones are tables. */
    static List<Statements> under(Path root, Set<String> tables) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> found = Files.walk(root);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> files =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            List<Statements> statements = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                statements.add(of(unit, tables));
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statements of(CompilationUnitTree unit, Set<String> tables) {
        Statements statements = new Statements(Path.of(unit.getSourceFile().toUri()), new TreeSet<>(), new TreeSet<>());
        new LiteralScanner(statements, tables).scan(unit, null);
        return statements;
    }

    private static final class LiteralScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Statements statements;
        private final Set<String> tables;

        LiteralScanner(Statements statements, Set<String> tables) {
            this.statements = statements;
            this.tables = tables;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                note(WRITTEN, text, statements.writes());
                note(READ, text, statements.reads());
            }
            return null;
        }

        private void note(Pattern pattern, String text, Set<String> names) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (tables.contains(matcher.group(1))) {
                    names.add(matcher.group(1));
                }
            }
        }
    }
}

package com.f2x.neurohub.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The lengths of source files and methods. A method's length is that of its body, braces included.
 *
 * @param files every file but the package descriptions
 * @param methods every method with a body
 */
record Sources(List<Part> files, List<Part> methods) {

    /**
     * A file or a method.
     *
     * @param name its name
     * @param lines its length
     */
    record Part(String name, int lines) {}

    static Sources under(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            return new Sources(files.stream().map(Sources::file).toList(), parse(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the share of parts that have at most so many lines. */
    static double share(List<Part> parts, int lines) {
        return (double) (parts.size() - longerThan(parts, lines).size()) / parts.size();
    }

    static List<Part> longerThan(List<Part> parts, int lines) {
        return parts.stream().filter(part -> part.lines() > lines).toList();
    }

    private static Part file(Path file) {
        try {
            return new Part(file.toString(), Files.readAllLines(file).size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> parse(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            List<Part> methods = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScanner(unit, Trees.instance(task).getSourcePositions(), methods).scan(unit, "");
            }
            return methods;
        }
    }

    /** Notes the length of each method; its parameter is the name of the class around. */
    private static final class MethodScanner extends TreeScanner<@Nullable Void, String> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Part> methods;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Part> methods) {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String around) {
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String type) {
            Tree body = method.getBody();
            if (body != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, body));
                long last = lines.getLineNumber(positions.getEndPosition(unit, body));
                methods.add(new Part(type + "." + method.getName(), (int) (last - first + 1)));
            }
            return super.visitMethod(method, type);
        }
    }
}

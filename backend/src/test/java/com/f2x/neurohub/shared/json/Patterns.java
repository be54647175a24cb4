package com.f2x.neurohub.shared.json;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Every text in the sources that people are told: what is given where a parameter must be a constant of the compiler,
 * which holds for all patterns, and the messages of constraints.
 */
final class Patterns {

    private static final String CONSTANT = "CompileTimeConstant";

    /** Methods of many types have these names; only those of known types are looked at. */
    private static final Set<String> GENERAL = Set.of("at", "of");

    private static final Pattern RULE = Pattern.compile("Rule\\s*\\.[A-Z_0-9]+");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*");

    /** Where parameters are constants: the positions by the name of the method, with its type and without. */
    private final Map<String, Set<Integer>> positions = new HashMap<>();

    private final Map<String, String> constants = new HashMap<>();
    private final Set<String> found = new TreeSet<>();

    private Patterns() {}

    static Set<String> under(Path root) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> walk = Files.walk(root);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> files =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            Patterns patterns = new Patterns();
            units.forEach(unit -> patterns.new Declarations().scan(unit, ""));
            units.forEach(unit -> patterns.new Uses().scan(unit, ""));
            return patterns.found;
        }
    }

    /** Which parameters are constants, and which constants there are. */
    private final class Declarations extends TreeScanner<@Nullable Void, String> {

        @Override
        public @Nullable Void visitClass(ClassTree type, String around) {
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String type) {
            String name = method.getName().toString();
            for (int i = 0; i < method.getParameters().size(); i++) {
                if (method.getParameters().get(i).getModifiers().toString().contains(CONSTANT)) {
                    note(name.equals("<init>") ? type : GENERAL.contains(name) ? "" : name, i);
                    note(type + "." + name, i);
                }
            }
            return super.visitMethod(method, type);
        }

        private void note(String name, int position) {
            positions.computeIfAbsent(name, key -> new HashSet<>()).add(position);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, String type) {
            String value = variable.getInitializer() == null ? null : value(variable.getInitializer(), type);
            if (value != null && variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
                constants.put(type + "." + variable.getName(), value);
            }
            return super.visitVariable(variable, type);
        }
    }

    /** What is given for them. */
    private final class Uses extends TreeScanner<@Nullable Void, String> {

        @Override
        public @Nullable Void visitClass(ClassTree type, String around) {
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String type) {
            take(name(call.getMethodSelect(), type), call.getArguments(), type);
            return super.visitMethodInvocation(call, type);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, String type) {
            take(made.getIdentifier().toString(), made.getArguments(), type);
            return super.visitNewClass(made, type);
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree annotation, String type) {
            annotation.getArguments().stream()
                    .filter(argument -> argument instanceof AssignmentTree given
                            && given.getVariable().toString().equals("message"))
                    .map(argument -> value(((AssignmentTree) argument).getExpression(), type))
                    .forEach(this::add);
            return super.visitAnnotation(annotation, type);
        }

        /** With the type where that is known: many methods are called {@code of}. */
        private String name(ExpressionTree method, String type) {
            if (!(method instanceof MemberSelectTree select)) {
                String own = type + "." + method;
                return positions.containsKey(own) ? own : method.toString();
            }
            String receiver = select.getExpression().toString();
            if (RULE.matcher(receiver).matches()) {
                return "Rule." + select.getIdentifier();
            }
            String last = receiver.substring(receiver.lastIndexOf('.') + 1);
            return TYPE.matcher(last).matches()
                    ? last + "." + select.getIdentifier()
                    : select.getIdentifier().toString();
        }

        private void take(String name, List<? extends ExpressionTree> arguments, String type) {
            positions.getOrDefault(name, Set.of()).stream()
                    .filter(position -> position < arguments.size())
                    .map(position -> value(arguments.get(position), type))
                    .forEach(this::add);
        }

        private void add(@Nullable String text) {
            if (text != null && text.matches("(?s).*\\D.*")) {
                found.add(text);
            }
        }
    }

    private @Nullable String value(ExpressionTree expression, String type) {
        if (expression instanceof LiteralTree literal) {
            return literal.getValue() == null ? null : literal.getValue().toString();
        }
        if (expression instanceof IdentifierTree name) {
            return constants.get(type + "." + name);
        }
        if (expression instanceof MemberSelectTree member) {
            return String.valueOf(member).equals("Integer.MAX_VALUE")
                    ? String.valueOf(Integer.MAX_VALUE)
                    : constants.get(member.toString());
        }
        if (expression instanceof BinaryTree sum) {
            String left = value(sum.getLeftOperand(), type);
            String right = value(sum.getRightOperand(), type);
            return left == null || right == null ? null : left + right;
        }
        return null;
    }
}

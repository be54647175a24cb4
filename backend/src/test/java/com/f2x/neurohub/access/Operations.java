package com.f2x.neurohub.access;

import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.access.Requires;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operations of the running application, as its handlers declare them. */
final class Operations {

    private static final String OWN_PACKAGE = "com.f2x.neurohub";

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private Operations() {}

    static List<Operation> of(ApplicationContext application) {
        return application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith(OWN_PACKAGE))
                .flatMap(handler -> handler.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(handler.getKey()).stream()
                                .map(method -> operation(method, path, handler.getValue()))))
                .distinct()
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                .toList();
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .toList();
    }

    /** The description names variables as the wire does. */
    private static String wireNames(String path) {
        return VARIABLE.matcher(path)
                .replaceAll(variable ->
                        variable.group().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }

    private static Operation operation(String method, String path, HandlerMethod handler) {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        return new Operation(
                method,
                wireNames(path),
                requires == null ? null : requires.value(),
                handler.hasMethodAnnotation(Open.class));
    }
}

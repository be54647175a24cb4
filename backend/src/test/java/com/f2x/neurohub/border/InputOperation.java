package com.f2x.neurohub.border;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/**
 * An operation and its handler.
 *
 * @param method HTTP method
 * @param path path with its variables as the handler names them
 * @param handler the handler
 */
record InputOperation(String method, String path, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    String name() {
        return method + " " + path;
    }

    /** The path with one variable set, in the form in which URLs carry it, and a number in all others. */
    String pathWith(String variable, String value) {
        Matcher variables = VARIABLE.matcher(path);
        return variables.replaceAll(
                found -> Matcher.quoteReplacement(found.group(1).equals(variable) ? value : "1"));
    }

    /** The type of the body that it takes. */
    String contentType() {
        return Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestPart.class))
                ? "multipart/form-data; boundary=edge"
                : "application/json";
    }

    /** The path with a number in all its variables. */
    String plainPath() {
        return pathWith("", "");
    }
}

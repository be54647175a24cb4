package com.f2x.neurohub.shared.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name on the wire, with dots and brackets for what is nested
 * @param message what is wrong
 * @param code a stable word for the kind of fault, such as {@code NotNull}
 */
public record FieldProblem(String field, String message, String code) {}

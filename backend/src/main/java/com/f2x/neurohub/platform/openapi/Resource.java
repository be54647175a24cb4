package com.f2x.neurohub.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads the JSON that stands beside these classes, as the documentation's library reads JSON. */
final class Resource {

    private Resource() {}

    static JsonNode json(String name) {
        try (InputStream file = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return Json31.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

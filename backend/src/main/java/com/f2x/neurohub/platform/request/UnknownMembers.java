package com.f2x.neurohub.platform.request;

import com.f2x.neurohub.shared.web.IgnoresUnknown;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Lets the unknown members of some bodies pass; those of all others fail. */
final class UnknownMembers extends DeserializationProblemHandler {

    private final IgnoredInput ignored;

    UnknownMembers(IgnoredInput ignored) {
        this.ignored = ignored;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        Class<?> type = beanOrClass instanceof Class<?> known ? known : beanOrClass.getClass();
        if (!type.isAnnotationPresent(IgnoresUnknown.class)) {
            return false;
        }
        ignored.count("body");
        parser.skipChildren();
        return true;
    }
}

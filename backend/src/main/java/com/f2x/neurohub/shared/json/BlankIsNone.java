package com.f2x.neurohub.shared.json;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Marks a member of a body, of whatever type, in which a blank text is nothing: forms of the old clients send the
 * fields that nobody filled in so. Elsewhere a blank text is no number and no state, and is refused.
 */
@JacksonAnnotationsInside
@JsonDeserialize(using = BlankDeserializer.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface BlankIsNone {}

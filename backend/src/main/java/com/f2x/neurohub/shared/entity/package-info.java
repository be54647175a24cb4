/** The base of entities, their repositories and services. */
@NullMarked
package com.f2x.neurohub.shared.entity;

import org.jspecify.annotations.NullMarked;

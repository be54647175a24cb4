/** The base of entities and services, and the levels in which they are fetched. */
@NullMarked
package com.f2x.neurohub.shared.entity;

import org.jspecify.annotations.NullMarked;

/** Test sequences: the packages that stations run, their versions, and what their manifests say. */
@NullMarked
package com.f2x.neurohub.plant.sequence;

import org.jspecify.annotations.NullMarked;

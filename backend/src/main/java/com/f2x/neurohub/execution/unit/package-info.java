/** What managers decide on units: scrapping them, and putting them in another state. */
@NullMarked
package com.f2x.neurohub.execution.unit;

import org.jspecify.annotations.NullMarked;

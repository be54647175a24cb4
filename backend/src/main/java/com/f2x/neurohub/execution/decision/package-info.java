/** What managers decide on units: scrapping them, and states that their steps did not lead to. */
@NullMarked
package com.f2x.neurohub.execution.decision;

import org.jspecify.annotations.NullMarked;

/** Runs: attempts that are over when they are recorded, judged one after the other and written together. */
@NullMarked
package com.f2x.neurohub.execution.ingest.run;

import org.jspecify.annotations.NullMarked;

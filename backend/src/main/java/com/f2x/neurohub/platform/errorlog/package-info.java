/**
 * Keeps which errors were answered, for administrators to look at: code, words, path and person, never the query, the
 * body or a header. Nothing waits for it: what is too much, or cannot be written, is counted and forgotten.
 */
@NullMarked
package com.f2x.neurohub.platform.errorlog;

import org.jspecify.annotations.NullMarked;

/** What the source holds, by its own dictionary: tables, columns, keys, indexes, comments. */
@NullMarked
package com.f2x.neurohub.onboarding.dictionary;

import org.jspecify.annotations.NullMarked;

/**
 * How labels look: places of symbol and text in whole dots, and the formats they are written in. It asks no database.
 */
@NullMarked
package com.f2x.neurohub.label.drawing;

import org.jspecify.annotations.NullMarked;

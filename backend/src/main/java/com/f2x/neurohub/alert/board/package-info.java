/**
 * Where alerts are raised and resolved. Modules above say on the {@link AlertBoard} what is the matter; how often it
 * was seen, and whether that is news, is decided here.
 */
@NamedInterface("board")
@NullMarked
package com.f2x.neurohub.alert.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What controllers share: entity tags and parameter conversion. */
@NullMarked
package com.f2x.neurohub.shared.web;

import org.jspecify.annotations.NullMarked;

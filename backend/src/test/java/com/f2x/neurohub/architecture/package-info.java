/**
 * The house rules as tests. Each rule's message tells what to do instead; each rule is shown to find an offender in
 * {@code com.f2x.offenders}.
 */
@NullMarked
package com.f2x.neurohub.architecture;

import org.jspecify.annotations.NullMarked;

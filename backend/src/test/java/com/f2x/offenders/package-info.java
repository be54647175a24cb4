/**
 * Classes that break the house rules, to show that the rules find them. They are outside the application's packages, so
 * that no test's application takes them in.
 */
@NullMarked
package com.f2x.offenders;

import org.jspecify.annotations.NullMarked;

/** What is on labels, by templates of product models or of all; the labels themselves, to be looked at. */
@NullMarked
package com.f2x.neurohub.label.template;

import org.jspecify.annotations.NullMarked;

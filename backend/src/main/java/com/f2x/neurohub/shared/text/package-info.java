/** How texts from outside are brought into the one form in which they are compared and stored. */
@NullMarked
package com.f2x.neurohub.shared.text;

import org.jspecify.annotations.NullMarked;

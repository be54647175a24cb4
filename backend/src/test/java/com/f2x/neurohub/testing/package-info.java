/**
 * What the tests of every feature share: the running application on a database of its own, and a client signed in as a
 * role.
 */
@NullMarked
package com.f2x.neurohub.testing;

import org.jspecify.annotations.NullMarked;

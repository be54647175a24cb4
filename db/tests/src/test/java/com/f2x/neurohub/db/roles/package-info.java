/** What the owner of the schema may do, and what the application may not. */
@NullMarked
package com.f2x.neurohub.db.roles;

import org.jspecify.annotations.NullMarked;

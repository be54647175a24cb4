/**
 * What every feature is built from: the generic service, fetch levels, paging, the problem catalogue, access rules,
 * JSON and time. It knows no feature.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package com.f2x.neurohub.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

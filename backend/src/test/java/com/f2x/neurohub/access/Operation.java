package com.f2x.neurohub.access;

import com.f2x.neurohub.shared.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * An operation and who may call it.
 *
 * @param method HTTP method
 * @param path path with its variables
 * @param permission what it requires; null if it is open to everybody or, by mistake, to nobody
 * @param open whether it is open to everybody
 */
record Operation(String method, String path, @Nullable Permission permission, boolean open) {

    String name() {
        return method + " " + path;
    }
}

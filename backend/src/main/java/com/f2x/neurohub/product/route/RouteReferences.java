package com.f2x.neurohub.product.route;

/** Who names routes by their code, where no foreign key can tell. */
public interface RouteReferences {

    /** Whether anything names a route of this code. */
    boolean exist(String routeCode);
}

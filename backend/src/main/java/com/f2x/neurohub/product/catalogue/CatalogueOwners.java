package com.f2x.neurohub.product.catalogue;

/** The processes, as their catalogues ask for them. */
public interface CatalogueOwners {

    /**
     * Makes sure that a process exists before its catalogue is read or changed.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none
     */
    void requireOwner(long processId);
}

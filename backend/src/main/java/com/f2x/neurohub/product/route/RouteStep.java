package com.f2x.neurohub.product.route;

import com.f2x.neurohub.product.process.Process;
import com.f2x.neurohub.shared.entity.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One step of one version of a route. It never changes. */
@Entity
@Table(name = "route_steps")
public class RouteStep extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "route_id")
    private Route route;

    private int stepNo;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "process_id")
    private Process process;

    private int maxAttempts;
    private boolean requiresEquipment;
    private boolean strictDefects;
    private boolean recordMismatches;

    /** For JPA only. */
    protected RouteStep() {}

    RouteStep(Route route, int stepNo, Process process, StepSettings settings) {
        this.route = route;
        this.stepNo = stepNo;
        this.process = process;
        this.maxAttempts = settings.maxAttempts();
        this.requiresEquipment = settings.requiresEquipment();
        this.strictDefects = settings.strictDefects();
        this.recordMismatches = settings.recordMismatches();
    }

    StepSettings settings() {
        return new StepSettings(maxAttempts, requiresEquipment, strictDefects, recordMismatches);
    }

    /** The version of the route it belongs to. */
    public Route getRoute() {
        return route;
    }

    /** Its place on the route, from 1. */
    public int getStepNo() {
        return stepNo;
    }

    public Process getProcess() {
        return process;
    }

    /** How many attempts may end in FAIL or REWORK before a rework order is needed. */
    public int getMaxAttempts() {
        return maxAttempts;
    }

    /** Whether the step is refused without known, usable equipment. */
    public boolean requiresEquipment() {
        return requiresEquipment;
    }

    /** Whether defects must be in the catalogue of the process. */
    public boolean hasStrictDefects() {
        return strictDefects;
    }

    /** Whether a PASS that its measurements contradict is recorded instead of refused. */
    public boolean recordsMismatches() {
        return recordMismatches;
    }
}

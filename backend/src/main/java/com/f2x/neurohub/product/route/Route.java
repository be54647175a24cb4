package com.f2x.neurohub.product.route;

import static com.f2x.neurohub.shared.entity.Edits.or;

import com.f2x.neurohub.product.process.Process;
import com.f2x.neurohub.shared.entity.EditableEntity;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One version of a route: processes in order. Its steps never change, so lots that froze it keep it. */
@Entity
@Table(name = "routes")
public class Route extends EditableEntity {

    /** The code of the route that follows the processes flagged for it; the system makes its versions. */
    public static final String DEFAULT_CODE = "DEFAULT";

    @Column
    private String routeCode;

    private int versionNo;

    @Column
    private String routeName;

    @Column(name = "is_active")
    private boolean active;

    @OneToMany(
            mappedBy = "route",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    @OrderBy("stepNo")
    private List<RouteStep> steps = new ArrayList<>();

    /** For JPA only. */
    protected Route() {}

    Route(String routeCode, int versionNo, String routeName) {
        this.routeCode = routeCode;
        this.versionNo = versionNo;
        this.routeName = routeName;
        this.active = true;
    }

    void edit(UpdateRoute route) {
        if (isDefault() && Boolean.FALSE.equals(route.isActive())) {
            throw Rule.INVALID_CONTENT.at("is_active", "The default route cannot be deactivated");
        }
        routeName = or(route.routeName(), routeName);
        active = or(route.isActive(), active);
    }

    private boolean isDefault() {
        return routeCode.equals(DEFAULT_CODE);
    }

    /** Puts a process at the end of a route that is being made. */
    void append(Process process, StepSettings settings) {
        steps.add(new RouteStep(this, steps.size() + 1, process, settings));
    }

    /** Whether the route consists of exactly these processes in this order. */
    boolean follows(List<Process> processes) {
        return steps.stream()
                .map(step -> step.getProcess().getId())
                .toList()
                .equals(processes.stream().map(Process::getId).toList());
    }

    /** The step that does the process. */
    Optional<RouteStep> stepOf(Process process) {
        return steps.stream()
                .filter(step -> step.getProcess().getId().equals(process.getId()))
                .findFirst();
    }

    public String getRouteCode() {
        return routeCode;
    }

    public int getVersionNo() {
        return versionNo;
    }

    public String getRouteName() {
        return routeName;
    }

    public boolean isActive() {
        return active;
    }

    /** The steps in their order. */
    public List<RouteStep> getSteps() {
        return Collections.unmodifiableList(steps);
    }

    /** Whether units get a serial number on this route. */
    public boolean converts() {
        return steps.stream().anyMatch(step -> step.getProcess().converts());
    }
}

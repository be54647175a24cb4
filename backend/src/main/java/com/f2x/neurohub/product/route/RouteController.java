package com.f2x.neurohub.product.route;

import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.fetch.Fetch;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.web.EntityTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/routes")
@Tag(name = "Routes")
class RouteController {

    private final RouteService routes;

    RouteController(RouteService routes) {
        this.routes = routes;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List route versions")
    ResponseEntity<List<RouteView>> list(RouteFilter filter, @Valid ListQuery query) {
        return routes.list(filter, query, RouteView::of).response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a route version")
    ResponseEntity<RouteView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(routes.require(id, fetch.level(), RouteView::of));
    }

    @GetMapping("/{id}/steps")
    @Requires(Permission.READ)
    @Operation(summary = "List the steps of a route version in their order")
    List<RouteStepView> listSteps(@PathVariable long id) {
        return routes.steps(id);
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Add a route or the next version of one")
    ResponseEntity<RouteView> create(@Valid @RequestBody CreateRoute route) {
        return EntityTag.created(routes.create(() -> routes.prepare(route), RouteView::created));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Rename a route version, switch it on or off")
    ResponseEntity<RouteView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateRoute route) {
        return EntityTag.ok(routes.change(id, EntityTag.expected(ifMatch), row -> row.edit(route), RouteView::of));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a route version that nothing refers to")
    void remove(@PathVariable long id) {
        routes.remove(id);
    }
}

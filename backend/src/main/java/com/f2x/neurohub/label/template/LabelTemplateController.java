package com.f2x.neurohub.label.template;

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

/** Label templates over HTTP. */
@RestController
@RequestMapping("/api/v1/label-templates")
@Tag(name = "Labels")
class LabelTemplateController {

    private final LabelTemplateService templates;

    LabelTemplateController(LabelTemplateService templates) {
        this.templates = templates;
    }

    @GetMapping
    @Requires(Permission.READ)
    @Operation(summary = "List what is on labels, for all product models and for single ones")
    ResponseEntity<List<LabelTemplateView>> list(LabelTemplateFilter filter, @Valid ListQuery query) {
        return templates.list(filter, query, LabelTemplateView::of).response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ)
    @Operation(summary = "Read a label template")
    ResponseEntity<LabelTemplateView> get(@PathVariable long id, Fetch fetch) {
        return EntityTag.ok(templates.require(id, fetch.level(), LabelTemplateView::of));
    }

    @PostMapping
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Give a product model labels of its own")
    ResponseEntity<LabelTemplateView> create(@Valid @RequestBody CreateLabelTemplate template) {
        return EntityTag.created(templates.create(template));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @Operation(summary = "Change what is on labels")
    ResponseEntity<LabelTemplateView> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody UpdateLabelTemplate template) {
        return EntityTag.ok(templates.edit(id, EntityTag.expected(ifMatch), template));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.MASTER_DATA)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a product model the labels of all others again")
    void remove(@PathVariable long id) {
        templates.remove(id);
    }
}

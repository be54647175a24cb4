package com.f2x.neurohub.signature;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.ChecksPassword;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.paging.ListQuery;
import com.f2x.neurohub.shared.web.ClientAddress;
import com.f2x.neurohub.shared.web.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing, and reading what was signed. */
@RestController
@RequestMapping("/api/v1/signatures")
@Tag(name = "Signatures")
class SignatureController {

    private final Signing signing;
    private final SignatureService signatures;

    SignatureController(Signing signing, SignatureService signatures) {
        this.signing = signing;
        this.signatures = signatures;
    }

    @PostMapping
    @ChecksPassword
    @IgnoresIdempotencyKey
    @Requires(Permission.OWN_ACCOUNT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Sign a change with the own password, right before it is made")
    SignatureView sign(
            @Valid @RequestBody SignChange change, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return signing.sign(change, caller, new ClientAddress(request.getRemoteAddr()));
    }

    @GetMapping
    @Requires(Permission.AUDIT)
    @Operation(summary = "List signatures, the latest first")
    ResponseEntity<List<SignatureView>> list(SignatureFilter filter, @Valid ListQuery query) {
        return signatures.list(filter, query, SignatureView::of).response();
    }

    @GetMapping("/{id}")
    @Requires(Permission.AUDIT)
    @Operation(summary = "Read a signature, the rows of the audit trail it stands for, and what seals them")
    SignatureRecord read(@PathVariable long id) {
        return signatures.read(id);
    }
}

package com.f2x.neurohub.inbound.webhook;

import static com.f2x.neurohub.shared.entity.Edits.or;

import com.f2x.neurohub.platform.webhook.SealedSecrets;
import com.f2x.neurohub.shared.entity.EditableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may deliver webhooks: a machine, a gateway, another system. */
@Entity
@Table(name = "webhook_sources")
class WebhookSource extends EditableEntity {

    /** The form of codes, which stand in URLs. */
    static final String CODE = "[a-z0-9][a-z0-9_-]{0,49}";

    @Column
    private String sourceCode;

    @Column
    private String sourceName;

    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    @Column(name = "is_active")
    private boolean active;

    @Embedded
    private SealedSecrets secrets;

    /** For JPA only. */
    protected WebhookSource() {}

    WebhookSource(CreateWebhookSource source, byte[] sealedSecret) {
        sourceCode = source.sourceCode();
        sourceName = source.sourceName();
        scheme = or(source.scheme(), Scheme.SIGNED);
        active = or(source.isActive(), true);
        secrets = new SealedSecrets(sealedSecret);
    }

    void edit(UpdateWebhookSource source) {
        sourceName = or(source.sourceName(), sourceName);
        scheme = or(source.scheme(), scheme);
        active = or(source.isActive(), active);
    }

    void rotate(byte[] sealedSecret, Instant presentUntil) {
        secrets.rotate(sealedSecret, presentUntil);
    }

    public String getSourceCode() {
        return sourceCode;
    }

    String getSourceName() {
        return sourceName;
    }

    Scheme getScheme() {
        return scheme;
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    Instant getPreviousSecretUntil() {
        return secrets.previousUntil();
    }
}

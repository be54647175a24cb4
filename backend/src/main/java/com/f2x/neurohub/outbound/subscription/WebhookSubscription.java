package com.f2x.neurohub.outbound.subscription;

import static com.f2x.neurohub.shared.entity.Edits.or;

import com.f2x.neurohub.outbound.event.Topic;
import com.f2x.neurohub.platform.webhook.SealedSecrets;
import com.f2x.neurohub.shared.entity.EditableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** Who is told what. How far it is is written by the relay. */
@Entity
@Table(name = "webhook_subscriptions")
class WebhookSubscription extends EditableEntity {

    @Column
    private String subscriptionName;

    @Column
    private String url;

    @Column
    private String[] topics;

    @Column(name = "is_active")
    private boolean active;

    @Embedded
    private SealedSecrets secrets;

    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private @Nullable Long sentUpTo;

    @Column(insertable = false, updatable = false)
    private int attempts;

    @Column(insertable = false, updatable = false)
    private int consecutiveFailures;

    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    private @Nullable Instant nextAttemptAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastSuccessAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastFailureAt;

    @Column(insertable = false, updatable = false)
    private @Nullable String lastFailure;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant disabledAt;

    /** For JPA only. */
    protected WebhookSubscription() {}

    WebhookSubscription(CreateWebhookSubscription subscription, byte[] sealedSecret) {
        subscriptionName = subscription.subscriptionName();
        url = subscription.url();
        topics = names(subscription.topics());
        active = or(subscription.isActive(), true);
        secrets = new SealedSecrets(sealedSecret);
    }

    void edit(UpdateWebhookSubscription subscription) {
        subscriptionName = or(subscription.subscriptionName(), subscriptionName);
        url = or(subscription.url(), url);
        topics = subscription.topics() == null ? topics : names(subscription.topics());
        active = or(subscription.isActive(), active);
    }

    void rotate(byte[] sealedSecret, Instant presentUntil) {
        secrets.rotate(sealedSecret, presentUntil);
    }

    private static String[] names(Set<Topic> topics) {
        return topics.stream().map(Topic::wireName).sorted().toArray(String[]::new);
    }

    String getSubscriptionName() {
        return subscriptionName;
    }

    String getUrl() {
        return url;
    }

    List<String> getTopics() {
        return List.of(topics);
    }

    boolean isActive() {
        return active;
    }

    @Nullable
    Instant getPreviousSecretUntil() {
        return secrets.previousUntil();
    }

    long getSentUpTo() {
        return stored(sentUpTo);
    }

    int getAttempts() {
        return attempts;
    }

    int getConsecutiveFailures() {
        return consecutiveFailures;
    }

    Instant getNextAttemptAt() {
        return stored(nextAttemptAt);
    }

    @Nullable
    Instant getLastSuccessAt() {
        return lastSuccessAt;
    }

    @Nullable
    Instant getLastFailureAt() {
        return lastFailureAt;
    }

    @Nullable
    String getLastFailure() {
        return lastFailure;
    }

    @Nullable
    Instant getDisabledAt() {
        return disabledAt;
    }
}

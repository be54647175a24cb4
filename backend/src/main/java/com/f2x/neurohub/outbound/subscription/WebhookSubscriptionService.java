package com.f2x.neurohub.outbound.subscription;

import com.f2x.neurohub.outbound.relay.TargetNetworks;
import com.f2x.neurohub.platform.secret.SecretBox;
import com.f2x.neurohub.platform.webhook.RotateSecret;
import com.f2x.neurohub.platform.webhook.WebhookSecret;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administers subscriptions. A secret is in the answer to who makes it, and nowhere else in clear. */
@Service
class WebhookSubscriptionService extends BaseService<WebhookSubscription> {

    private final ReplayStore replays;
    private final TargetNetworks networks;
    private final SecretBox box;
    private final Clock clock;

    WebhookSubscriptionService(
            WebhookSubscriptionRepository repository,
            ReplayStore replays,
            TargetNetworks networks,
            SecretBox box,
            Clock clock) {
        super(
                repository,
                Resource.whole(
                        "Webhook subscription", Rule.RESOURCE_NOT_FOUND, () -> FetchPlan.standard(), Sorts.byId()));
        this.replays = replays;
        this.networks = networks;
        this.box = box;
        this.clock = clock;
    }

    /**
     * Adds a subscription.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 422 if nothing may be sent to its URL
     */
    @Transactional
    public WebhookSubscriptionView create(CreateWebhookSubscription subscription) {
        TargetUrl.required(subscription.url(), networks);
        String secret = WebhookSecret.orDrawn(subscription.secret());
        return create(
                () -> new WebhookSubscription(subscription, box.seal(secret)),
                (row, level) -> WebhookSubscriptionView.of(row, secret));
    }

    /**
     * Changes a subscription.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is none, 412 if its version is another, 422
     *     if nothing may be sent to its URL
     */
    @Transactional
    public WebhookSubscriptionView edit(long id, @Nullable Integer version, UpdateWebhookSubscription subscription) {
        if (subscription.url() != null) {
            TargetUrl.required(subscription.url(), networks);
        }
        if (Boolean.TRUE.equals(subscription.isActive())) {
            replays.enable(id);
        }
        return change(id, version, row -> row.edit(subscription), WebhookSubscriptionView::of);
    }

    /**
     * Gives a subscription another secret; for a while events are signed with both.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such subscription
     */
    @Transactional
    public WebhookSubscriptionView rotate(long id, RotateSecret command) {
        String secret = WebhookSecret.orDrawn(command.secret());
        return change(
                id,
                null,
                row -> row.rotate(box.seal(secret), clock.instant().plus(command.overlap())),
                (row, level) -> WebhookSubscriptionView.of(row, secret));
    }

    /**
     * Has everything from an event on sent once more, as far as it is kept.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such subscription, 422 if the event
     *     has not been sent yet
     */
    @Transactional
    public WebhookSubscriptionView replay(long id, long fromSequence) {
        boolean back = replays.goBack(id, fromSequence);
        WebhookSubscriptionView view = require(id, FetchLevel.STANDARD, WebhookSubscriptionView::of);
        if (!back) {
            throw Rule.INVALID_CONTENT.at("from_sequence", "must be at most %s", view.sentUpTo() + 1);
        }
        return view;
    }

    /**
     * Has dead letters sent once more.
     *
     * @param letters which; all that were not delivered if there are none
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such subscription
     */
    @Transactional
    public Queued sendAgain(long id, List<Long> letters) {
        require(id, FetchLevel.MINIMAL, WebhookSubscriptionView::of);
        return new Queued(replays.sendAgain(id, letters.toArray(Long[]::new)));
    }

    /**
     * Letters that wait to be sent again.
     *
     * @param queued how many
     */
    record Queued(int queued) {}
}

package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.platform.secret.SecretBox;
import com.f2x.neurohub.platform.webhook.RotateSecret;
import com.f2x.neurohub.platform.webhook.WebhookSecret;
import com.f2x.neurohub.shared.entity.BaseService;
import com.f2x.neurohub.shared.entity.Resource;
import com.f2x.neurohub.shared.fetch.FetchPlan;
import com.f2x.neurohub.shared.paging.Sorts;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.ConstraintRules.Refusal;
import com.f2x.neurohub.shared.problem.Rule;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administers webhook sources. A secret is in the answer to who makes it, and nowhere else in clear. */
@Service
class WebhookSourceService extends BaseService<WebhookSource> {

    private final SecretBox box;
    private final Clock clock;

    WebhookSourceService(WebhookSourceRepository repository, SecretBox box, Clock clock) {
        super(
                repository,
                Resource.whole(
                        "Webhook source",
                        Rule.RESOURCE_NOT_FOUND,
                        () -> FetchPlan.standard(),
                        Sorts.by(WebhookSource_.SOURCE_CODE)));
        this.box = box;
        this.clock = clock;
    }

    @Transactional
    public WebhookSourceView create(CreateWebhookSource source) {
        String secret = WebhookSecret.orDrawn(source.secret());
        return create(
                () -> new WebhookSource(source, box.seal(secret)), (row, level) -> WebhookSourceView.of(row, secret));
    }

    /**
     * Gives a source another secret; the present one stays valid for a while.
     *
     * @throws com.f2x.neurohub.shared.problem.ProblemException 404 if there is no such source
     */
    @Transactional
    public WebhookSourceView rotate(long id, RotateSecret command) {
        String secret = WebhookSecret.orDrawn(command.secret());
        return change(
                id,
                null,
                row -> row.rotate(box.seal(secret), clock.instant().plus(command.overlap())),
                (row, level) -> WebhookSourceView.of(row, secret));
    }

    @Bean
    static ConstraintRules webhookSourceConstraints() {
        return new ConstraintRules(
                Map.of("uk_webhook_sources_source_code", Refusal.duplicate("source_code", "Webhook source code")));
    }
}

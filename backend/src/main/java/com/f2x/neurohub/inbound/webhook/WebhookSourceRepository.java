package com.f2x.neurohub.inbound.webhook;

import com.f2x.neurohub.shared.entity.BaseRepository;

interface WebhookSourceRepository extends BaseRepository<WebhookSource> {}

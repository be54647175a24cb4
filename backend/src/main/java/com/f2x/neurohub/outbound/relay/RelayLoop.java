package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.platform.drain.ClaimLoop;
import com.f2x.neurohub.platform.drain.Traffic;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps the relay of this node going. */
@Component
@EnableConfigurationProperties(OutboundProperties.class)
class RelayLoop extends ClaimLoop<Relay.Claimed> {

    private final Relay relay;

    RelayLoop(Relay relay, OutboundProperties properties, Traffic traffic) {
        super(
                new Settings(
                        "webhook",
                        properties.enabled(),
                        properties.workers(),
                        properties.pollInterval(),
                        properties.requestTimeout().plusSeconds(1)),
                traffic);
        this.relay = relay;
    }

    @Override
    protected void prepare() {
        relay.order();
    }

    @Override
    protected Optional<Relay.Claimed> claim() {
        return relay.claim();
    }

    @Override
    protected void work(Relay.Claimed claimed, BooleanSupplier stop) {
        relay.deliver(claimed, stop);
    }
}

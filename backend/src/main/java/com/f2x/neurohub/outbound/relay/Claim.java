package com.f2x.neurohub.outbound.relay;

import com.f2x.neurohub.platform.webhook.SealedSecrets;
import java.util.Set;
import java.util.UUID;

/**
 * The right to deliver to a subscription, which one node has at a time.
 *
 * @param subscription the subscription
 * @param token tells this claim from later ones
 * @param url the receiver
 * @param topics what it is told
 * @param secrets what signs that
 * @param sentUpTo the sequence behind which there is something to do
 * @param attempts how often the first event behind it was refused
 * @param due whether that may be sent again
 */
record Claim(
        long subscription,
        UUID token,
        String url,
        Set<String> topics,
        SealedSecrets secrets,
        long sentUpTo,
        int attempts,
        boolean due) {

    /** The same claim, further on. */
    Claim at(long sequence) {
        return new Claim(subscription, token, url, topics, secrets, sequence, 0, due);
    }
}

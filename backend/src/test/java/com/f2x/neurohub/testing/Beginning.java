package com.f2x.neurohub.testing;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads nothing of a body, and ends the connection. */
final class Beginning implements HttpResponse.BodySubscriber<String> {

    @Override
    public CompletionStage<String> getBody() {
        return CompletableFuture.completedFuture("");
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        // It is not read.
    }

    @Override
    public void onError(Throwable failure) {
        // The connection is ended.
    }

    @Override
    public void onComplete() {
        // There was no more.
    }
}

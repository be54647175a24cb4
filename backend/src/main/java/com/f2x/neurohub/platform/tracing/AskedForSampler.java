package com.f2x.neurohub.platform.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Keeps no traces of what the application does by itself several times a second, such as looking for work, and none of
 * probes, whoever began them: neither spans of their statements nor exemplars that name a trace which nobody has.
 */
final class AskedForSampler implements Sampler {

    private final Sampler others;

    AskedForSampler(Sampler others) {
        this.others = others;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return ProbeFilter.isUnderWay() || (kind == SpanKind.INTERNAL && isFirst(parent))
                ? SamplingResult.drop()
                : others.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    private static boolean isFirst(Context parent) {
        return !Span.fromContext(parent).getSpanContext().isValid();
    }

    @Override
    public String getDescription() {
        return "AskedFor{" + others.getDescription() + "}";
    }
}

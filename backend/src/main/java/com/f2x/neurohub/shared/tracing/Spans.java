package com.f2x.neurohub.shared.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Spans of pieces of work, where traces are kept; elsewhere they cost nothing. */
@Component
public final class Spans {

    private final @Nullable Tracer tracer;

    /** Made with what keeps traces, if anything does. */
    public Spans(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer.getIfAvailable();
    }

    /** Begins a span of a part of what the current thread does; close it when the part is done. */
    public Work part(String name) {
        return tracer == null
                ? Work.UNKEPT
                : new Work(tracer, tracer.nextSpan().name(name).start());
    }

    /** Begins a trace of what nobody asked for, such as telling others; close it when that is done. */
    public Work trace(String name) {
        return tracer == null
                ? Work.UNKEPT
                : new Work(
                        tracer,
                        tracer.spanBuilder()
                                .setNoParent()
                                .kind(Span.Kind.PRODUCER)
                                .name(name)
                                .start());
    }

    /** A piece of work that is under way. */
    public static final class Work implements AutoCloseable {

        private static final Work UNKEPT = new Work();

        private final @Nullable Span span;
        private final Tracer.@Nullable SpanInScope scope;

        private Work() {
            this.span = null;
            this.scope = null;
        }

        private Work(Tracer tracer, Span span) {
            this.span = span;
            this.scope = tracer.withSpan(span);
        }

        /** Adds what is to be known of it. Values are never what people wrote or machines measured. */
        public void tell(String name, String value) {
            if (span != null) {
                span.tag(name, value);
            }
        }

        /** Adds how many of something there are. */
        public void tell(String name, long count) {
            if (span != null) {
                span.tag(name, count);
            }
        }

        /**
         * What tells another system that its work is part of this one, as W3C's trace context; null where nothing is
         * kept.
         */
        public @Nullable String traceparent() {
            if (span == null || span.isNoop()) {
                return null;
            }
            TraceContext context = span.context();
            String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
            return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
        }

        @Override
        public void close() {
            if (span != null && scope != null) {
                scope.close();
                span.end();
            }
        }
    }
}

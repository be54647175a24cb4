package com.f2x.neurohub.platform.problem;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** The mistake of reading something for each row of an answer, in any list: made for requests that ask for it. */
@ControllerAdvice
@TestComponent
public final class RowByRow implements ResponseBodyAdvice<Object> {

    /** A request with this header is answered so. */
    public static final String HEADER = "X-Row-By-Row";

    private final JdbcClient jdbc;

    RowByRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Collection<?> rows && request.getHeaders().containsHeader(HEADER)) {
            rows.forEach(row -> jdbc.sql("select count(*) from wip_items where id = 0")
                    .query(Long.class)
                    .single());
        }
        return body;
    }
}

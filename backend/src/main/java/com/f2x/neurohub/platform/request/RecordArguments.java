package com.f2x.neurohub.platform.request;

import jakarta.servlet.ServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.Assert;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;

/**
 * Makes the records that hold parameters of requests, such as filters. It looks at a record's constructor once, where
 * Spring does so at each request; what does not convert is left to Spring, which tells all that is wrong.
 */
final class RecordArguments extends ModelAttributeMethodProcessor {

    private final Map<Class<?>, ParameterRecord> records = new ConcurrentHashMap<>();

    RecordArguments() {
        super(true);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KnownParameters.isBound(parameter);
    }

    @Override
    protected @Nullable Object createAttribute(
            String name, MethodParameter parameter, WebDataBinderFactory binders, NativeWebRequest request)
            throws Exception {
        return records.computeIfAbsent(parameter.getParameterType(), ParameterRecord::of)
                .read(request, binders.createBinder(request, null, name));
    }

    @Override
    protected void constructAttribute(WebDataBinder binder, NativeWebRequest request) {
        ServletRequest sent = request.getNativeRequest(ServletRequest.class);
        Assert.state(sent != null, "Requests are those of servlets");
        ((ServletRequestDataBinder) binder).construct(sent);
    }

    /** Records have no members that could be set. */
    @Override
    protected void bindRequestParameters(WebDataBinder binder, NativeWebRequest request) {}
}

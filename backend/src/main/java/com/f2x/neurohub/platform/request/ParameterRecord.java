package com.f2x.neurohub.platform.request;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.context.request.NativeWebRequest;

/** How a record is made of the parameters of a request. */
final class ParameterRecord {

    private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

    private final Constructor<?> constructor;
    private final List<Member> members;

    private ParameterRecord(Constructor<?> constructor, List<Member> members) {
        this.constructor = constructor;
        this.members = members;
    }

    static ParameterRecord of(Class<?> type) {
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
        Parameter[] parameters = constructor.getParameters();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            String name = parameters[i].getName();
            members.add(new Member(
                    KnownParameters.name(parameters[i]),
                    new TypeDescriptor(MethodParameter.forFieldAwareConstructor(constructor, i, name))));
        }
        return new ParameterRecord(constructor, members);
    }

    /** Makes the record; null if something sent is not what it should be. */
    @Nullable
    Object read(NativeWebRequest request, ConversionService conversion) {
        @Nullable Object[] values = new Object[members.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                Member member = members.get(i);
                String[] sent = request.getParameterValues(member.name());
                if (sent == null ? member.type().isPrimitive() : sent.length != 1) {
                    return null;
                }
                values[i] = sent == null ? null : conversion.convert(sent[0], TEXT, member.type());
            }
            return BeanUtils.instantiateClass(constructor, values);
        } catch (ConversionException | BeanInstantiationException e) {
            return null;
        }
    }

    private record Member(String name, TypeDescriptor type) {}
}

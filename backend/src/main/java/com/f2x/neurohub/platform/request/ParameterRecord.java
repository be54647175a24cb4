package com.f2x.neurohub.platform.request;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.TypeConverter;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;

/** How a record is made of the parameters of a request. */
final class ParameterRecord {

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
                    MethodParameter.forFieldAwareConstructor(constructor, i, name)));
        }
        return new ParameterRecord(constructor, members);
    }

    /** Makes the record; null if something sent is not what it should be. */
    @Nullable
    Object read(NativeWebRequest request, TypeConverter converter) {
        @Nullable Object[] values = new Object[members.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                Member member = members.get(i);
                String[] sent = request.getParameterValues(member.name());
                if (sent == null ? member.type().isPrimitive() : sent.length != 1) {
                    return null;
                }
                values[i] =
                        sent == null ? null : converter.convertIfNecessary(sent[0], member.type(), member.parameter());
            }
            return BeanUtils.instantiateClass(constructor, values);
        } catch (TypeMismatchException | BeanInstantiationException e) {
            return null;
        }
    }

    private record Member(String name, MethodParameter parameter) {

        Class<?> type() {
            return parameter.getParameterType();
        }
    }
}

package com.f2x.neurohub.platform.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Looks for what a bean needs under the name of its type first, which most beans have. The framework does so for the
 * name of a parameter; otherwise it compares each type that is asked for with every bean there is.
 */
@Component
class BeansByTypeName implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (beans instanceof DefaultListableBeanFactory factory) {
            factory.setAutowireCandidateResolver(new TypeNames());
        }
    }

    private static final class TypeNames extends ContextAnnotationAutowireCandidateResolver {

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor dependency) {
            String asked = super.getSuggestedName(dependency);
            return asked != null ? asked : nameOf(dependency.getDependencyType());
        }

        private static String nameOf(Class<?> type) {
            ConfigurationProperties settings = AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
            return settings == null
                    ? ClassUtils.getShortNameAsProperty(type)
                    : settings.prefix() + '-' + type.getName();
        }
    }
}

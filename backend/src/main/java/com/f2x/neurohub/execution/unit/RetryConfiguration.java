package com.f2x.neurohub.execution.unit;

import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.RetryAnnotationBeanPostProcessor;
import org.springframework.resilience.annotation.Retryable;

/** Makes retries happen, around the transaction, so that each try is a new one. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

    @Bean
    static RetryAnnotationBeanPostProcessor retries() {
        return new RetriesOfClasses();
    }

    /** Looks at classes only: the annotations of each method of each bean would be read at every start. */
    @SuppressWarnings("serial")
    private static final class RetriesOfClasses extends RetryAnnotationBeanPostProcessor {

        private RetriesOfClasses() {
            advisor = new DefaultPointcutAdvisor(
                    AnnotationMatchingPointcut.forClassAnnotation(Retryable.class), advisor.getAdvice());
        }
    }
}

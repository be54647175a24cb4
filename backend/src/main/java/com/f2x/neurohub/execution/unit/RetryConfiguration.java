package com.f2x.neurohub.execution.unit;

import com.f2x.neurohub.shared.retry.RetriesLostRaces;
import java.util.Objects;
import org.aopalliance.aop.Advice;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.RetryAnnotationBeanPostProcessor;

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
            Advice advice = Objects.requireNonNull(advisor).getAdvice();
            advisor = new DefaultPointcutAdvisor(
                    AnnotationMatchingPointcut.forClassAnnotation(RetriesLostRaces.class), advice);
        }
    }
}

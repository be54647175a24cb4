package com.f2x.neurohub.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class BeansByTypeNameTests {

    @Test
    void whatIsNamedByItsTypeIsFoundUnderWhateverNameItIsAskedFor() {
        try (var beans = started(Asking.class, "press", "spare")) {
            assertThat(beans.getBean(Asking.class).found()).isSameAs(beans.getBean("press"));
        }
    }

    @Test
    void whatIsAskedForByNameIsNotTakenForAnother() {
        try (var beans = started(Choosing.class, "press", "spare")) {
            assertThat(beans.getBean(Choosing.class).found()).isSameAs(beans.getBean("spare"));
        }
    }

    @Test
    void twoOfWhichNoneIsNamedByItsTypeAreRefused() {
        assertThatThrownBy(() -> started(Asking.class, "left", "right"))
                .isInstanceOf(UnsatisfiedDependencyException.class)
                .hasCauseInstanceOf(NoUniqueBeanDefinitionException.class);
    }

    @Test
    void oneThatIsNamedOtherwiseIsFoundByItsType() {
        try (var beans = started(Asking.class, "left")) {
            assertThat(beans.getBean(Asking.class).found()).isSameAs(beans.getBean("left"));
        }
    }

    @Test
    void aPrimaryOneGoesBeforeTheOneNamedByItsType() {
        var beans = context(Asking.class, "press");
        beans.registerBean("spare", Press.class, definition -> definition.setPrimary(true));
        try (beans) {
            beans.refresh();
            assertThat(beans.getBean(Asking.class).found()).isSameAs(beans.getBean("spare"));
        }
    }

    /** They are local, so that nobody takes them for the product's. */
    @Test
    void settingsAreFound() {
        @ConfigurationProperties("settings")
        record Settings() {}

        @EnableConfigurationProperties(Settings.class)
        record Set(Settings found) {}

        try (var beans = started(Set.class)) {
            assertThat(beans.getBean(Set.class).found()).isNotNull();
        }
    }

    private static GenericApplicationContext started(Class<?> asking, String... presses) {
        AnnotationConfigApplicationContext beans = context(asking, presses);
        beans.refresh();
        return beans;
    }

    private static AnnotationConfigApplicationContext context(Class<?> asking, String... presses) {
        var beans = new AnnotationConfigApplicationContext();
        beans.register(BeansByTypeName.class, asking);
        for (String name : presses) {
            beans.registerBean(name, Press.class);
        }
        return beans;
    }

    static class Press {}

    record Asking(Press found) {}

    record Choosing(@Qualifier("spare") Press found) {}
}

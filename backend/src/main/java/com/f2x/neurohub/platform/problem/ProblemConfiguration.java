package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.json.Languages;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The places where the server's own errors become problems, and the language of problems. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    /** The language of whoever asks: the one they like best of those there are. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Languages.ALL);
        resolver.setDefaultLocale(Languages.ALL.get(0));
        return resolver;
    }

    @Bean
    RequestRejectedHandler rejectedRequests(Problems problems) {
        return problems::send;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors(Problems problems) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new ContainerErrorValve(problems));
        });
    }
}

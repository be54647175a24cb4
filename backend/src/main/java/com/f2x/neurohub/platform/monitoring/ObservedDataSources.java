package com.f2x.neurohub.platform.monitoring;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Wraps every data source of the application; the pool beneath can still be reached by unwrapping. */
final class ObservedDataSources implements BeanPostProcessor {

    private final ObjectProvider<StatementListener> listener;

    ObservedDataSources(ObjectProvider<StatementListener> listener) {
        this.listener = listener;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof ProxyDataSource) ? observed(source) : bean;
    }

    private ProxyDataSource observed(DataSource source) {
        ProxyDataSource observed = new ProxyDataSource(source);
        observed.setProxyConfig(ProxyConfig.Builder.create()
                .queryListener(listener.getObject())
                .stopwatchFactory(new NanoTimeStopwatchFactory())
                .build());
        return observed;
    }
}

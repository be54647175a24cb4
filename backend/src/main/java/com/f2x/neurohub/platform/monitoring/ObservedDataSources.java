package com.f2x.neurohub.platform.monitoring;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Wraps every data source of the application; the pool beneath can still be reached by unwrapping. */
final class ObservedDataSources implements BeanPostProcessor {

    private final ObjectProvider<QueryExecutionListener> listeners;

    ObservedDataSources(ObjectProvider<QueryExecutionListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof ProxyDataSource) ? observed(source) : bean;
    }

    private ProxyDataSource observed(DataSource source) {
        ProxyDataSource observed = new ProxyDataSource(source);
        ProxyConfig.Builder config = ProxyConfig.Builder.create().stopwatchFactory(new NanoTimeStopwatchFactory());
        listeners.orderedStream().forEach(config::queryListener);
        observed.setProxyConfig(config.build());
        return observed;
    }
}

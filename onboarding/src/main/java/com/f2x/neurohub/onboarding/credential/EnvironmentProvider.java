package com.f2x.neurohub.onboarding.credential;

import java.util.Map;

/** The variables {@code ORACLE_*} of the environment. */
final class EnvironmentProvider implements CredentialProvider {

    static final String JDBC_URL = "ORACLE_JDBC_URL";

    private final Map<String, String> environment;

    EnvironmentProvider(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Lookup lookup() {
        SettingValues values = new SettingValues("environment", Setting::variable).jdbcUrl(environment.get(JDBC_URL));
        for (Setting setting : Setting.values()) {
            values.put(setting, environment.get(setting.variable()));
        }
        return values.lookup();
    }
}

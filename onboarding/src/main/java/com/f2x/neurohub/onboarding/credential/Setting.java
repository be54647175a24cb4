package com.f2x.neurohub.onboarding.credential;

/** What must be known of a source, by the names that the variables and the parameters have. */
public enum Setting {
    HOST("host", true),
    PORT("port", false),
    SERVICE_NAME("service_name", true),
    USERNAME("username", true),
    PASSWORD("password", true),
    SCHEMA("schema", false),
    TABLE_NAME("table_name", false);

    private final String parameter;
    private final boolean required;

    Setting(String parameter, boolean required) {
        this.parameter = parameter;
        this.required = required;
    }

    /** Returns the last part of the parameter's name. */
    public String parameter() {
        return parameter;
    }

    /** Returns the name of the environment variable. */
    public String variable() {
        return "ORACLE_" + name();
    }

    /** Returns whether nothing works without it. */
    public boolean required() {
        return required;
    }

    /** Returns whether it says where the database is, which {@code ORACLE_JDBC_URL} says as well. */
    boolean address() {
        return this == HOST || this == SERVICE_NAME;
    }
}

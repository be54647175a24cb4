package com.f2x.neurohub.onboarding.credential;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Makes the provider that a configuration asks for. */
public final class Credentials {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(6);
    private static final Duration HTTP_TIMEOUT = Duration.ofSeconds(10);

    private Credentials() {}

    /**
     * Returns the provider; it asks nobody before it is asked.
     *
     * @param source which places it asks
     * @param path where the parameters are
     * @param region of the parameter store
     * @param environment the variables
     */
    public static CredentialProvider from(
            CredentialSource source, ParameterPath path, String region, Map<String, String> environment) {
        CredentialProvider variables = new EnvironmentProvider(environment);
        CredentialProvider service = new HttpProvider(environment, HTTP_TIMEOUT);
        CredentialProvider store = new ParameterStoreProvider(path, presence(environment), client(region));
        return switch (source) {
            case ENV -> variables;
            case SSM -> store;
            case HTTP_API -> service;
            case AUTO -> new CredentialChain(List.of(service, store, variables));
        };
    }

    private static AwsPresence presence(Map<String, String> environment) {
        return new AwsPresence(
                environment, Path.of(System.getProperty("user.home", "")), InstanceProfileCredentialsProvider.create());
    }

    /** Where the store is, and as whom it is asked, find AWS's own rules: {@code AWS_PROFILE} and the like. */
    private static Supplier<SsmClient> client(String region) {
        return () -> SsmClient.builder()
                .region(Region.of(region))
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT_TIMEOUT))
                .overrideConfiguration(configuration ->
                        configuration.apiCallTimeout(CALL_TIMEOUT).apiCallAttemptTimeout(ATTEMPT_TIMEOUT))
                .build();
    }
}

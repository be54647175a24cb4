package com.f2x.neurohub.onboarding.credential;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Whether this machine has AWS credentials at all. Where something points to them they are to be used, and failing to
 * is a failure; where nothing does, only a machine of AWS itself has some.
 */
final class AwsPresence {

    private static final List<String> POINTERS = List.of(
            "AWS_ACCESS_KEY_ID",
            "AWS_PROFILE",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "AWS_SHARED_CREDENTIALS_FILE",
            "AWS_CONFIG_FILE");

    private final Map<String, String> environment;
    private final Path home;
    private final AwsCredentialsProvider machine;

    /**
     * Looks at nothing yet.
     *
     * @param environment the variables
     * @param home whose {@code .aws} is looked for
     * @param machine asks the machine for its role
     */
    AwsPresence(Map<String, String> environment, Path home, AwsCredentialsProvider machine) {
        this.environment = environment;
        this.home = home;
        this.machine = machine;
    }

    boolean isConfigured() {
        return POINTERS.stream().anyMatch(environment::containsKey)
                || Files.exists(home.resolve(".aws/credentials"))
                || Files.exists(home.resolve(".aws/config"))
                || isMachineOfAws();
    }

    private boolean isMachineOfAws() {
        if ("true".equalsIgnoreCase(environment.get("AWS_EC2_METADATA_DISABLED"))) {
            return false;
        }
        try {
            machine.resolveCredentials();
            return true;
        } catch (SdkClientException e) {
            return false;
        }
    }
}

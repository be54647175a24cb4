package com.f2x.neurohub.onboarding.credential;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;

/** The AWS Systems Manager parameter store: all seven parameters in one call, decrypted. */
final class ParameterStoreProvider implements CredentialProvider {

    private final ParameterPath path;
    private final AwsPresence presence;
    private final Supplier<SsmClient> clients;

    /**
     * Reads nothing yet.
     *
     * @param path where the parameters are
     * @param presence whether this machine has anything to do with AWS
     * @param clients makes a client, which is closed after the call
     */
    ParameterStoreProvider(ParameterPath path, AwsPresence presence, Supplier<SsmClient> clients) {
        this.path = path;
        this.presence = presence;
        this.clients = clients;
    }

    @Override
    public Lookup lookup() {
        if (!presence.isConfigured()) {
            return new Lookup.Absent("parameter store: this machine has no AWS credentials", false);
        }
        Map<String, String> found = read();
        SettingValues values = new SettingValues("parameter store", path::name);
        for (Setting setting : Setting.values()) {
            values.put(setting, found.get(path.name(setting)));
        }
        return values.lookup();
    }

    private Map<String, String> read() {
        try (SsmClient client = clients.get()) {
            return client
                    .getParameters(request -> request.names(path.names()).withDecryption(true))
                    .parameters()
                    .stream()
                    .collect(Collectors.toMap(Parameter::name, Parameter::value));
        } catch (SdkException e) {
            throw AwsFailures.of(e);
        }
    }
}

package com.f2x.neurohub.onboarding.credential;

import java.util.ArrayList;
import java.util.List;

/** One place after the other, until one has credentials. Only an absence leads on, never a refusal or a failure. */
final class CredentialChain implements CredentialProvider {

    private final List<CredentialProvider> providers;

    CredentialChain(List<CredentialProvider> providers) {
        this.providers = providers;
    }

    @Override
    public Lookup lookup() {
        List<String> reasons = new ArrayList<>();
        boolean placeholders = false;
        for (CredentialProvider provider : providers) {
            Lookup lookup = provider.lookup();
            if (!(lookup instanceof Lookup.Absent absent)) {
                return lookup;
            }
            reasons.add(absent.reason());
            placeholders |= absent.placeholders();
        }
        return new Lookup.Absent(String.join("; ", reasons), placeholders);
    }
}

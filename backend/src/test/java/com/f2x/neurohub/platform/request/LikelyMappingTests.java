package com.f2x.neurohub.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class LikelyMappingTests {

    private final Api api;

    LikelyMappingTests(@Autowired Api api) {
        this.api = api.as(Role.OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/processes/1", "/api/v1/%70rocesses/1", "/api/v1/processes/1/", "/api/%761/processes/%31"
            })
    void anOperationIsFoundHoweverItsPathIsWritten(String path) {
        assertThat(api.get(path).expect(200).json().path("process_number").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/process/1", "/api/v1/processes/1/2/3", "/api/v2/processes/1", "/api", "/"})
    void aPathThatOnlyBeginsAlikeIsNone(String path) {
        api.get(path).expect(404);
    }
}

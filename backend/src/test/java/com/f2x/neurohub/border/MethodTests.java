package com.f2x.neurohub.border;

import static org.assertj.core.api.Assertions.assertThat;

import com.f2x.neurohub.platform.openapi.DescribedApi;
import com.f2x.neurohub.shared.access.Role;
import com.f2x.neurohub.testing.Answer;
import com.f2x.neurohub.testing.Api;
import com.f2x.neurohub.testing.ApplicationTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path takes the methods that are described, and says so of all others. */
@ApplicationTest
class MethodTests {

    private static final DescribedApi API = new DescribedApi();
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "QUERY");

    private final Api admin;

    MethodTests(@Autowired Api api) {
        this.admin = api.as(Role.ADMIN);
    }

    static Stream<String> paths() {
        return API.document().path("paths").propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPathTakesTheMethodsThatAreDescribedAndNamesThemToOthers(String path) {
        Set<String> described = described(path);
        String target = path.replaceAll("\\{.*?}", "1");

        for (String method : METHODS) {
            if (!described.contains(method)) {
                Answer refused = send(method, target).expectProblem(405, "METHOD_NOT_ALLOWED");
                assertThat(allowed(refused)).as(method + " " + path).containsAll(described);
            }
        }
        Answer options = send("OPTIONS", target + "?zzz_unknown=1").expect(200);
        assertThat(allowed(options)).as(path).containsAll(described).contains("OPTIONS");
        assertThat(allowed(options)).as(path).isSubsetOf(with(described, "HEAD", "OPTIONS"));
    }

    private Answer send(String method, String target) {
        return admin.send(admin.request(target).method(method, BodyPublishers.noBody()));
    }

    private static Set<String> described(String path) {
        Set<String> methods = new TreeSet<>();
        API.document()
                .path("paths")
                .path(path)
                .propertyNames()
                .forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
        return methods;
    }

    private static Set<String> allowed(Answer answer) {
        return new TreeSet<>(Arrays.asList(answer.header("Allow").split(",\\s*")));
    }

    private static Set<String> with(Set<String> methods, String... more) {
        Set<String> all = new TreeSet<>(methods);
        all.addAll(List.of(more));
        return all;
    }
}

package com.f2x.neurohub.platform.problem;

import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.problem.ConstraintRules;
import com.f2x.neurohub.shared.problem.Rule;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.Filter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Operations that can go wrong in every way. */
@TestConfiguration(proxyBeanMethods = false)
class Probes {

    @Bean
    @Order(-1)
    SecurityFilterChain openProbes(HttpSecurity http) {
        return http.securityMatcher("/probe/**", "/probe")
                .csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Where the application looks whether its disk is full. */
    @Bean
    DynamicPropertyRegistrar smallDisk() {
        return properties -> {
            for (String setting : SmallDisk.SETTINGS) {
                properties.add(setting, SmallDisk.PATH::toString);
            }
        };
    }

    @Bean
    ConstraintRules probeConstraints() {
        return new ConstraintRules(Map.of(
                "uk_probes_code",
                ConstraintRules.Refusal.duplicate("probe_code", "Probe code"),
                "chk_probes_amount",
                ConstraintRules.Refusal.at(Rule.LOT_QUANTITY, "amount", "Too much")));
    }

    @Bean
    @Lazy
    ProbeClient client(ServletWebServerApplicationContext server, JsonMapper mapper) {
        return new ProbeClient(
                java.util.Objects.requireNonNull(server.getWebServer()).getPort(), mapper);
    }

    @Bean
    FilterRegistrationBean<Filter> brokenFilter() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            throw new CannotCreateTransactionException("pool is empty");
        });
        registration.addUrlPatterns("/probe/filter/*");
        return registration;
    }

    enum Colour {
        RED,
        GREEN
    }

    record Part(
            @NotBlank String partCode,
            @JsonProperty("qty") @Max(10) int quantity) {}

    record Whole(
            @NotNull @Size(max = 5) String wholeName,
            @Nullable Colour colour,
            @Nullable Instant madeAt,
            @Nullable BigDecimal weight,
            @Nullable JsonObject extras,
            @Nullable List<@Valid Part> wholeParts,
            @Nullable Map<String, @Valid Part> sparePartsByName) {}

    record Query(
            @BindParam("lot_number") @Size(max = 3) @Nullable
            String lotNumber,

            @BindParam("part_count") @Nullable Integer partCount) {}

    @RestController
    @RequestMapping("/probe")
    static class ProbeController {

        private final JdbcClient jdbc;

        ProbeController(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Open
        @GetMapping
        String root() {
            return "root";
        }

        @Open
        @PostMapping("/wholes")
        Whole create(@Valid @RequestBody Whole whole) {
            return whole;
        }

        @Open
        @PostMapping("/parts")
        List<Part> createAll(@RequestBody @Size(max = 2) List<@Valid Part> parts) {
            return parts;
        }

        @Open
        @PostMapping("/bodiless")
        String bodiless() {
            return "done";
        }

        @Open
        @GetMapping("/filtered")
        Query filtered(@Valid Query query) {
            return query;
        }

        @Open
        @GetMapping("/numbers/{number}")
        long number(
                @PathVariable long number,
                @RequestParam(name = "page_size") @Max(100) int pageSize,
                @RequestParam(defaultValue = "standard") FetchLevel fetch) {
            return fetch == FetchLevel.FULL ? number : pageSize;
        }

        @Open
        @PostMapping("/files")
        long upload(@RequestParam("file") MultipartFile file) {
            return file.getSize();
        }

        @Open
        @PostMapping("/statements")
        @Transactional
        int execute(@RequestBody String sql) {
            return jdbc.sql(sql).update();
        }

        @Open
        @GetMapping("/texts")
        String text(@RequestParam String value) {
            return jdbc.sql("select cast(? as text)")
                    .param(value)
                    .query(String.class)
                    .single();
        }

        @Open
        @GetMapping("/refused")
        String refused() {
            throw new IllegalStateException(Rule.LOT_STATE.at("status", "Lot is CLOSED"));
        }

        @Open
        @GetMapping("/denied")
        String denied() {
            throw new AccessDeniedException("no");
        }

        @Open
        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("select secret from table");
        }
    }
}

package com.f2x.neurohub.platform.openapi;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.fetch.FetchLevel;
import com.f2x.neurohub.shared.json.JsonObject;
import com.f2x.neurohub.shared.json.RawJson;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets the description of the API up: its title, how callers sign in, and types that are not what they look like. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    /** What is said of JSON whose form no type tells. */
    static final String FREE_FORM = "Free-form JSON";

    private static final String BEARER = "bearer";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(FetchLevel.class, fetchLevels())
                .replaceWithSchema(JsonNode.class, anything())
                .replaceWithSchema(RawJson.class, anything())
                .replaceWithSchema(JsonObject.class, typed("object"))
                .replaceWithSchema(ObjectNode.class, typed("object"))
                .replaceWithSchema(ArrayNode.class, typed("array").items(anything()));
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        Info info = new Info()
                .title("NeuroHub MES")
                .description("Manufacturing execution system: lots, units, steps, results and their history")
                .version(properties == null ? "unknown" : properties.getVersion())
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description("An access token from signing in, or an API key");
        return new OpenAPI()
                .info(info)
                .servers(List.of(new Server().url("/").description("This server")))
                .components(new Components().addSecuritySchemes(BEARER, bearer))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** The documentation's library knows Jackson 2 only; this one copy of its mapper takes the wire's names. */
    @Bean
    ModelResolver wireNames(ObjectMapperProvider mappers) {
        return new WireModels(mappers.jsonMapper().copy());
    }

    private static Schema<?> fetchLevels() {
        Schema<String> schema = new Schema<>();
        schema.addType("string");
        schema.setEnum(Arrays.stream(FetchLevel.values())
                .map(level -> level.name().toLowerCase(Locale.ROOT))
                .toList());
        schema.setDefault("standard");
        return schema.description("How much of each row is read: own columns, what people need, or all of it");
    }

    private static Schema<?> anything() {
        return new Schema<>().description(FREE_FORM);
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>();
        schema.addType(type);
        return schema;
    }
}

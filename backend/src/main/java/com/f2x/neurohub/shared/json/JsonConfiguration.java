package com.f2x.neurohub.shared.json;

import com.f2x.neurohub.shared.text.TextKind;
import com.f2x.neurohub.shared.time.PlantProperties;
import com.f2x.neurohub.shared.time.TimeText;
import io.hypersistence.utils.hibernate.type.util.ObjectMapperSupplier;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * One JSON for the wire and the JSON columns: snake_case names, ISO-8601 instants, unknown members ignored, and numbers
 * and texts that would be changed silently refused, as is an object that has a member twice.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    private static final String COLUMN_MAPPER = "hypersistence.utils.jackson.object.mapper";

    @Bean
    JsonMapperBuilderCustomizer wireFormat(PlantProperties plant, Languages languages) {
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .addModule(new SimpleModule("text")
                        .addSerializer(new WordsSerializer(languages))
                        .addDeserializer(String.class, new TextDeserializer(TextKind.WORDS))
                        .addDeserializer(JsonNode.class, new TreeDeserializer())
                        .addDeserializer(Instant.class, new TimeDeserializer<>(Instant.class, TimeText::instant))
                        .addDeserializer(
                                LocalDate.class,
                                new TimeDeserializer<>(LocalDate.class, text -> TimeText.day(text, plant.timeZone()))));
    }

    /** For the JSON columns that the code looks into; the others stay text. */
    @Bean
    HibernatePropertiesCustomizer jsonColumns(JsonMapper mapper) {
        return properties -> properties.put(COLUMN_MAPPER, (ObjectMapperSupplier) () -> mapper);
    }
}

package com.f2x.neurohub.platform.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** The names of all settings of the application: those of its settings records, and of what is read beside them. */
public final class SettingNames {

    private static final String RECORDS = "classpath*:com/f2x/neurohub/**/*Properties.class";
    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("neurohub");
    private static final int CLOSE = 3;

    private final List<Known> known;

    private SettingNames(List<Known> known) {
        this.known = known;
    }

    /**
     * A setting.
     *
     * @param name its name
     * @param open whether names below it are settings, too: of lists and maps
     */
    private record Known(String name, boolean open) {

        boolean covers(ConfigurationPropertyName other) {
            return Stream.of(name, name.replace('-', '.'))
                    .map(ConfigurationPropertyName::of)
                    .anyMatch(own -> own.equals(other) || (open && own.isAncestorOf(other)));
        }
    }

    /** Looks for the settings records of the application. */
    public static SettingNames find() {
        Stream<Known> bound = records().stream()
                .flatMap(type -> members(
                        Objects.requireNonNull(
                                        AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class))
                                .prefix(),
                        type));
        Stream<String> files = Setting.secrets().map(secret -> secret.property() + ".file");
        Stream<String> others =
                Arrays.stream(Setting.values()).map(Setting::property).filter(name -> name.startsWith(PREFIX + "."));
        Stream<Known> read = Stream.concat(files, others).map(name -> new Known(name, false));
        return new SettingNames(Stream.concat(bound, read).distinct().toList());
    }

    static List<Class<?>> records() {
        MetadataReaderFactory classes = new SimpleMetadataReaderFactory();
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(RECORDS))
                    .<Class<?>>map(resource -> type(resource, classes))
                    .filter(type -> type.isAnnotationPresent(ConfigurationProperties.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(Resource resource, MetadataReaderFactory classes) {
        try {
            String name = classes.getMetadataReader(resource).getClassMetadata().getClassName();
            return ClassUtils.resolveClassName(name, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Known> members(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(member -> {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(member.getName());
            return member.getType().isRecord() ? members(name, member.getType()) : Stream.of(known(name, member));
        });
    }

    private static Known known(String name, RecordComponent member) {
        Class<?> type = member.getType();
        return new Known(
                name, Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type) || type.isArray());
    }

    /** Whether there is such a setting. */
    public boolean isKnown(ConfigurationPropertyName name) {
        return known.stream().anyMatch(setting -> setting.covers(name));
    }

    /** All settings below a name. */
    public List<String> below(String prefix) {
        return known.stream()
                .map(Known::name)
                .filter(name -> name.startsWith(prefix + "."))
                .sorted()
                .toList();
    }

    /** What is set under the application's prefix and is no setting, by the names of environment variables. */
    List<Finding> unknown(Environment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(name -> PREFIX.isAncestorOf(name) && !isKnown(name))
                .map(name -> variable(name.toString()))
                .distinct()
                .sorted()
                .map(name -> new Finding(name, Finding.State.UNKNOWN, false, hint(name)))
                .toList();
    }

    private String hint(String variable) {
        Optional<String> near = known.stream()
                .map(setting -> variable(setting.name()))
                .filter(name -> distance(name, variable) <= CLOSE)
                .min(Comparator.comparingInt(name -> distance(name, variable)));
        return near.map("is %s meant?"::formatted).orElse("there is no such setting");
    }

    /** The environment variable of a setting, as the documentation writes it. */
    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("_$", "");
    }

    /** How many characters must be put in, left out or changed to make one text of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

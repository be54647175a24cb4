package com.f2x.neurohub.plant.sequence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large packages may be when they are unpacked; how large as they are sent says
 * {@code spring.servlet.multipart.max-file-size}.
 *
 * @param maxUnpackedSize all files of a package
 * @param maxFiles files and folders of a package
 */
@Validated
@ConfigurationProperties("neurohub.sequences")
record SequenceProperties(
        @NotNull @DefaultValue("100MB") DataSize maxUnpackedSize,
        @Positive @DefaultValue("2000") int maxFiles) {}

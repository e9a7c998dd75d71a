package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkMembers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** How much the proxy of Service Connect logs of its own work. */
public enum ProxyLogLevel {
  /** What helps to find why tasks do not reach each other. */
  DEBUG,
  /** The default. */
  INFO;

  static final String MEMBER = "logLevel";

  /** Reads the settings of a proxy, which an older SDK does not have; each is there once. */
  static Optional<OpenEnum<ProxyLogLevel>> of(@Nullable Object settings) {
    return settings instanceof List<?> list
        ? list.stream()
            .filter(SdkPojo.class::isInstance)
            .flatMap(setting -> SdkMembers.text((SdkPojo) setting, MEMBER).stream())
            .findFirst()
            .map(text -> OpenEnum.parse(ProxyLogLevel.class, text))
        : Optional.empty();
  }

  /** Returns the level as ECS spells it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

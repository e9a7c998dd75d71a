package io.github.fluentecs.core.value.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the JVM says where a class uses something that the SDK on the class path does not have. */
public final class SdkLinks {
  private static final Pattern NAME =
      Pattern.compile("software[./]amazon[./]awssdk[./]services[./]ecs[./](?:model[./])?([\\w$]+)");

  private SdkLinks() {}

  /**
   * Returns what of the SDK's ECS client is missing.
   *
   * @param error what the JVM threw
   * @return the simple name of the type that is missing, or lacks a member; empty for an error that
   *     has to do with something else
   */
  public static Optional<String> missing(LinkageError error) {
    return Causes.of(error).flatMap(cause -> type(cause.getMessage()).stream()).findFirst();
  }

  private static Optional<String> type(@Nullable String message) {
    Matcher name = NAME.matcher(message == null ? "" : message);
    return name.find() ? Optional.of(name.group(1).replace("$Builder", "")) : Optional.empty();
  }
}

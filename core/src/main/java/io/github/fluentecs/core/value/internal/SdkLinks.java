package io.github.fluentecs.core.value.internal;

import io.github.fluentecs.core.value.NotInSdkException;
import java.util.Optional;
import java.util.function.Supplier;
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

  /**
   * Returns what a call gives that may need more than the SDK has.
   *
   * @param <T> the result
   * @param call the call
   * @return its result
   * @throws NotInSdkException if a type of the SDK is missing
   */
  public static <T> T linked(Supplier<T> call) {
    try {
      return call.get();
    } catch (LinkageError e) {
      throw gap(e);
    }
  }

  /**
   * Returns what is missing where something cannot be linked; throws any other error.
   *
   * @param error what the JVM threw
   * @return the exception to throw
   */
  public static NotInSdkException gap(LinkageError error) {
    return missing(error)
        .map(missing -> new NotInSdkException(missing, NewerMember.NEWEST_SDK))
        .orElseThrow(() -> error);
  }

  private static Optional<String> type(@Nullable String message) {
    Matcher name = NAME.matcher(message == null ? "" : message);
    return name.find() ? Optional.of(name.group(1).replace("$Builder", "")) : Optional.empty();
  }
}

package io.github.fluentecs.core.failure;

import io.github.fluentecs.core.value.internal.Causes;
import io.github.fluentecs.core.value.internal.UnresolvedHost;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the SDK lacked when it could not even send a request, by what it threw.
 *
 * @param message what is missing, or the host
 * @param remedy what to do
 */
record Unanswered(String message, String remedy) {
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(
              "credentials",
              "There are no credentials: ",
              "Give the client credentials, for example by a profile, a role or the environment."),
          new Sign(
              "region",
              "There is no Region: ",
              "Give the client a Region, for example by AWS_REGION or a profile."),
          new Sign(
              "http implementation",
              "There is no HTTP client to use: ",
              "Have one HTTP client of the SDK on the class path, or name it to the client."),
          new Sign(
              "profile",
              "The profile cannot be used: ",
              "Correct the name of the profile, or the files of the AWS configuration."));

  /** A word that tells what the SDK's configuration lacks, in a text that says that it lacks it. */
  private record Sign(String word, String message, String remedy) {}

  private static final List<String> LACKS =
      List.of("unable to load", "unable to find", "missing", "multiple ", "no ");

  /** Returns what was lacking; empty where a request may have been sent. */
  static Optional<Unanswered> of(Throwable error) {
    return unknownHost(error).map(Unanswered::ofHost).or(() -> ofText(error.getMessage()));
  }

  private static Unanswered ofHost(String host) {
    return new Unanswered(
        "The host " + host + " is unknown; nothing was sent.",
        "Correct the Region or the endpoint of the client, or let the network resolve the name.");
  }

  private static Optional<String> unknownHost(Throwable error) {
    return Causes.of(error)
        .filter(UnknownHostException.class::isInstance)
        .findFirst()
        .map(unknown -> beforeColon(String.valueOf(unknown.getMessage())))
        .or(() -> hostOfEarlierAttempt(error));
  }

  private static String beforeColon(String text) {
    int end = text.indexOf(':');
    return end < 0 ? text : text.substring(0, end);
  }

  /**
   * Returns the host that an earlier attempt did not find, as the SDK adds it to what the last one
   * threw. The asynchronous client then waits in vain for a connection, which sends nothing either.
   */
  private static Optional<String> hostOfEarlierAttempt(Throwable error) {
    if (!String.valueOf(error.getMessage()).contains("Acquire operation took longer")) {
      return Optional.empty();
    }
    return Stream.of(error.getSuppressed())
        .map(earlier -> String.valueOf(earlier.getMessage()))
        .filter(UnresolvedHost::isTold)
        .findFirst()
        .map(text -> UnresolvedHost.name(text).orElse("of the endpoint"));
  }

  /** The SDK tells its providers as objects, {@code software.amazon.awssdk....Provider@1b2c3d4}. */
  private static String withoutPackages(String text) {
    return text.replaceAll("software\\.amazon\\.[\\w.]*\\.(\\w+)@[0-9a-f]+", "$1");
  }

  private static Optional<Unanswered> ofText(@Nullable String message) {
    String text = message == null ? "" : message;
    String lower = text.toLowerCase(Locale.ROOT);
    boolean lacks = LACKS.stream().anyMatch(lower::contains);
    return SIGNS.stream()
        .filter(sign -> lacks && lower.contains(sign.word))
        .min(Comparator.comparingInt(sign -> lower.indexOf(sign.word)))
        .map(sign -> new Unanswered(sign.message + withoutPackages(text), sign.remedy));
  }
}

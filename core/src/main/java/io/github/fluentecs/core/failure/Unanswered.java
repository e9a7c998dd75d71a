package io.github.fluentecs.core.failure;

import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** An unresolved name, alone or in the words of Linux, macOS and Windows. */
  private static final Pattern UNRESOLVED =
      Pattern.compile(
          "HTTP request: ([^:\\s]+\\.[^:\\s]+)(?:$| \\(|: (?:Name or service not known"
              + "|Temporary failure in name|No address associated|nodename nor servname"
              + "|No such host is known))");

  private static final List<String> LACKS =
      List.of("unable to load", "unable to find", "missing", "multiple ", "no ");

  /** Returns what was lacking; empty where a request may have been sent. */
  static Optional<Unanswered> of(Throwable error) {
    String host = unknownHost(error);
    return host == null ? ofText(error.getMessage()) : Optional.of(ofHost(host));
  }

  private static Unanswered ofHost(String host) {
    return new Unanswered(
        "The host " + host + " is unknown; nothing was sent.",
        "Correct the Region or the endpoint of the client, or let the network resolve the name.");
  }

  private static @Nullable String unknownHost(Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof UnknownHostException unknown) {
        String text = String.valueOf(unknown.getMessage());
        int end = text.indexOf(':');
        return end < 0 ? text : text.substring(0, end);
      }
      cause = cause.getCause();
    }
    return hostOfEarlierAttempt(error);
  }

  /**
   * Returns the host that an earlier attempt did not find, as the SDK adds it to what the last one
   * threw. The asynchronous client then waits in vain for a connection, which sends nothing either.
   */
  private static @Nullable String hostOfEarlierAttempt(Throwable error) {
    if (!String.valueOf(error.getMessage()).contains("Acquire operation took longer")) {
      return null;
    }
    return Stream.of(error.getSuppressed())
        .map(earlier -> String.valueOf(earlier.getMessage()))
        .flatMap(text -> unresolvedHost(text).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> unresolvedHost(String text) {
    Matcher named = UNRESOLVED.matcher(text);
    if (named.find()) {
      return Optional.of(named.group(1));
    }
    return text.contains("UnknownHostException")
        ? Optional.of("of the endpoint")
        : Optional.empty();
  }

  private static Optional<Unanswered> ofText(@Nullable String message) {
    String text = message == null ? "" : message;
    String lower = text.toLowerCase(Locale.ROOT);
    boolean lacks = LACKS.stream().anyMatch(lower::contains);
    return SIGNS.stream()
        .filter(sign -> lacks && lower.contains(sign.word))
        .min(Comparator.comparingInt(sign -> lower.indexOf(sign.word)))
        .map(sign -> new Unanswered(sign.message + text, sign.remedy));
  }
}

package io.github.fluentecs.core.value.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the SDK says where the name of a host has no address, so that nothing was sent. */
public final class UnresolvedHost {
  /** The words of Linux, macOS and Windows. */
  private static final String WORDS =
      "(?:Name or service not known|Temporary failure in name|No address associated"
          + "|nodename nor servname|No such host is known)";

  private static final Pattern NAMED =
      Pattern.compile("HTTP request: ([^:\\s]+\\.[^:\\s]+)(?:$| \\(|: " + WORDS + ")");

  private static final Pattern TOLD = Pattern.compile(WORDS + "|UnknownHostException");

  private UnresolvedHost() {}

  /**
   * Returns whether a text tells of an unresolved host.
   *
   * @param text a message of the SDK
   * @return true where it does, also without the host's name
   */
  public static boolean isTold(String text) {
    return TOLD.matcher(text).find() || name(text).isPresent();
  }

  /**
   * Returns the host that a text tells of.
   *
   * @param text a message of the SDK
   * @return its name; empty where the text has none
   */
  public static Optional<String> name(String text) {
    Matcher named = NAMED.matcher(text);
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }
}

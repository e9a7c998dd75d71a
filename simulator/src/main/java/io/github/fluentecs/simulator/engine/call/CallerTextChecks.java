package io.github.fluentecs.simulator.engine.call;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of texts that callers make up: tokens and marks. */
public final class CallerTextChecks {
  private static final Pattern TOKEN = Pattern.compile("[!-~]*");

  private CallerTextChecks() {}

  public static void clientToken(@Nullable String token, int longest) {
    Checks.that(
        token == null || (token.length() <= longest && TOKEN.matcher(token).matches()),
        "clientToken has up to " + longest + " printable ASCII characters, without spaces.");
  }

  public static void startedBy(@Nullable String mark, int longest) {
    Checks.that(
        mark == null || mark.length() <= longest,
        "startedBy has up to " + longest + " characters.");
  }
}

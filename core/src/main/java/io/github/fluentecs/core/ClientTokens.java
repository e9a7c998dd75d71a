package io.github.fluentecs.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Generates client tokens of 36 printable characters, within the limit of every operation (rule
 * NM-7).
 */
final class ClientTokens {
  /** Generates random tokens, as the SDK does. */
  static final Supplier<String> RANDOM = () -> UUID.randomUUID().toString();

  private ClientTokens() {}

  /** Derives the token of a later part from the token of the whole command; deterministic. */
  static String ofPart(String token, int part) {
    return UUID.nameUUIDFromBytes((token + '/' + part).getBytes(UTF_8)).toString();
  }
}

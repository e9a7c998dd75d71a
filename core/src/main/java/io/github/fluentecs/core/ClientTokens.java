package io.github.fluentecs.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.function.Supplier;

/** Client tokens: 36 printable characters, within the limit of every operation (rule NM-7). */
final class ClientTokens {
  /** Makes random tokens, as the SDK does where it makes them. */
  static final Supplier<String> RANDOM = () -> UUID.randomUUID().toString();

  private ClientTokens() {}

  /** Derives the token of a later part from the token of the whole, always alike. */
  static String ofPart(String token, int part) {
    return UUID.nameUUIDFromBytes((token + '/' + part).getBytes(UTF_8)).toString();
  }
}

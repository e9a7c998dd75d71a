package io.github.fluentecs.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Client tokens: 36 printable characters, within the limit of every operation (rule NM-7). */
final class ClientTokens {
  private ClientTokens() {}

  static String random() {
    return UUID.randomUUID().toString();
  }

  /** Derives the token of a later part from the token of the whole, always alike. */
  static String ofPart(String token, int part) {
    return UUID.nameUUIDFromBytes((token + '/' + part).getBytes(UTF_8)).toString();
  }
}

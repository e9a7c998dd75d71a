package io.github.fluentecs.core;

import java.util.UUID;

/** Client tokens: 36 printable characters, within the limit of every operation (rule NM-7). */
final class ClientTokens {
  private ClientTokens() {}

  static String random() {
    return UUID.randomUUID().toString();
  }
}

package io.github.fluentecs.core.diff;

import io.github.fluentecs.core.describe.internal.Json;
import io.github.fluentecs.core.describe.internal.WireTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value as a message shows it: JSON on a line, without secrets. */
final class Shown {
  private static final String ENVIRONMENT = "environment";
  private static final String NAME = "name";

  private Shown() {}

  /** Returns the text of a value within a secret member, or within none where that is empty. */
  static Optional<String> of(@Nullable Object value, String secret) {
    return value == null ? Optional.empty() : Optional.of(Json.compact(masked(value, secret)));
  }

  private static @Nullable Object masked(@Nullable Object value, String secret) {
    if (value instanceof List<?> items) {
      return items.stream().map(item -> masked(item, secret)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach(
          (key, item) -> {
            String member = String.valueOf(key);
            if (item != null) {
              members.put(member, masked(item, within(member, secret)));
            }
          });
      return members;
    }
    return secret.isEmpty() ? value : WireTree.MASK;
  }

  /** The name of a variable is no secret. */
  private static String within(String member, String secret) {
    if (secret.isEmpty()) {
      return WireTree.isSecret(member) ? member : "";
    }
    return secret.equals(ENVIRONMENT) && member.equals(NAME) ? "" : secret;
  }
}

package io.github.fluentecs.workflows.job;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What names a job in ECS: {@code startedBy} of its tasks. The tags of a task tell which piece it
 * is, and which attempt; both together are behind the token of its start.
 */
record JobKey(String text) {
  static final String PIECE = "fluent-ecs:job-piece";
  static final String ATTEMPT = "fluent-ecs:job-attempt";

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_/-]{1,128}");

  JobKey {
    if (!ALLOWED.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "key: given "
              + text
              + "; allowed 1 to 128 letters, digits, and _/-, as in startedBy of a task");
    }
  }

  /** The token of one start: the same in every process. */
  String token(int piece, int attempt) {
    String name = "job " + text + " " + piece + " " + attempt;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}

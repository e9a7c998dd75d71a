package io.github.fluentecs.workflows.release;

import io.github.fluentecs.core.taskdefinition.ListTaskDefinitions;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import io.github.fluentecs.workflows.internal.Reads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What names a release in ECS: a tag of its revision, which holds the key and the revision that it
 * was made of, and the token of its one-off task.
 */
record ReleaseKey(String text) {
  static final String TAG = "fluent-ecs:release";

  /** How many revisions are looked at: as many as may be registered between two attempts. */
  static final int NEWEST = 10;

  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N} _.:/=+@-]{1,200}");
  private static final int STARTER_MOST = 128;

  ReleaseKey {
    if (!ALLOWED.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "key: given "
              + text
              + "; allowed 1 to 200 letters, digits, spaces and _.:/=+@-, as in the value of a"
              + " tag");
    }
  }

  /** The value of the tag on a revision that is made of another. */
  String tagFor(TaskDefinition base) {
    return text + "@" + base.revision();
  }

  boolean isOn(TaskDefinition revision) {
    String value = revision.tags().getOrDefault(TAG, "");
    int end = value.lastIndexOf('@');
    return end >= 0 && value.substring(0, end).equals(text);
  }

  /** Whether a revision was made of another by this release. */
  boolean isOn(TaskDefinition revision, TaskDefinition base) {
    return tagFor(base).equals(revision.tags().get(TAG));
  }

  /** The revisions of this release among the newest of a family. */
  Wait<List<TaskDefinition>> revisionsOf(String family) {
    return Reads.of(
            ListTaskDefinitions.builder().family(family).newestFirst().maxResults(NEWEST).build())
        .then(page -> Waits.allOf(page.items(), ServiceReads::definition))
        .map(found -> found.stream().filter(this::isOn).toList());
  }

  /** The token of the one-off task: the same for the same key, text that ECS takes. */
  String clientToken() {
    return UUID.nameUUIDFromBytes(("release " + text).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Who started the one-off task: the key as far as ECS takes it. */
  String startedBy() {
    String legible = "release/" + text.replaceAll("[^A-Za-z0-9_/-]", "-");
    return legible.substring(0, Math.min(STARTER_MOST, legible.length()));
  }
}

package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** The task definitions of one Region, by family and revision. */
public final class TaskDefinitions {
  private static final Pattern REVISION = Pattern.compile("([^:]+):(\\d{1,9})");

  private static final int MOST_REVISIONS = 1_000_000;

  private final Map<String, NavigableMap<Integer, LiveTaskDefinition>> families = new TreeMap<>();
  private final Map<String, Integer> newest = new TreeMap<>();

  /** The next revision of a family; a revision is never given twice, not even once deleted. */
  public int nextRevision(String family) {
    int next = newest.getOrDefault(family, 0) + 1;
    if (next > MOST_REVISIONS) {
      throw Refusal.client(
          "The family " + family + " has had " + MOST_REVISIONS + " revisions, the most it can.");
    }
    return next;
  }

  public void add(LiveTaskDefinition definition) {
    TaskDefinition model = definition.toSdk();
    families
        .computeIfAbsent(model.family(), family -> new TreeMap<>())
        .put(model.revision(), definition);
    newest.put(model.family(), model.revision());
  }

  /** Forgets a deleted revision, and its family with the last one. */
  public void forget(LiveTaskDefinition definition) {
    TaskDefinition model = definition.toSdk();
    families.computeIfPresent(
        model.family(),
        (family, revisions) -> {
          revisions.remove(model.revision());
          return revisions.isEmpty() ? null : revisions;
        });
  }

  /** The revisions of every family that has some: families by name, revisions by number. */
  public Stream<LiveTaskDefinition> all() {
    return families.values().stream().map(Map::values).flatMap(Collection::stream);
  }

  /** Families by name. */
  public Stream<Map.Entry<String, NavigableMap<Integer, LiveTaskDefinition>>> families() {
    return families.entrySet().stream();
  }

  /** Whether a reference names a revision. */
  public static boolean namesRevision(String reference) {
    return REVISION.matcher(Arns.lastPart(reference)).matches();
  }

  /**
   * By {@code family}, {@code family:revision} or ARN; without a revision the newest ACTIVE one.
   */
  public @Nullable LiveTaskDefinition find(String reference) {
    LiveTaskDefinition found = named(Arns.lastPart(reference));
    boolean isOther =
        reference.startsWith("arn:") && found != null && !found.arn().equals(reference);
    return isOther ? null : found;
  }

  private @Nullable LiveTaskDefinition named(String name) {
    Matcher revision = REVISION.matcher(name);
    if (!revision.matches()) {
      return newestActive(name);
    }
    NavigableMap<Integer, LiveTaskDefinition> revisions = families.get(revision.group(1));
    return revisions == null ? null : revisions.get(Integer.valueOf(revision.group(2)));
  }

  private @Nullable LiveTaskDefinition newestActive(String family) {
    NavigableMap<Integer, LiveTaskDefinition> revisions = families.get(family);
    return revisions == null
        ? null
        : revisions.descendingMap().values().stream()
            .filter(definition -> definition.hasStatus(TaskDefinitionStatus.ACTIVE))
            .findFirst()
            .orElse(null);
  }

  /** The ACTIVE definition that a launch names. */
  public TaskDefinition requireActive(@Nullable String reference) {
    LiveTaskDefinition definition = find(Checks.given("TaskDefinition", reference));
    if (definition == null) {
      throw Refusal.client("TaskDefinition not found.");
    }
    if (!definition.hasStatus(TaskDefinitionStatus.ACTIVE)) {
      throw Refusal.client("TaskDefinition is inactive");
    }
    return definition.toSdk();
  }
}

package io.github.fluentecs.simulator.engine;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** The task definitions of one Region, by family and revision. */
final class TaskDefinitions {
  private final Map<String, NavigableMap<Integer, TaskDefinition>> families = new TreeMap<>();

  /** The next revision of a family; a revision is never given twice. */
  int nextRevision(String family) {
    NavigableMap<Integer, TaskDefinition> revisions = families.get(family);
    return revisions == null ? 1 : revisions.lastKey() + 1;
  }

  /** Adds a revision, or replaces what is known of it. */
  void put(TaskDefinition definition) {
    families
        .computeIfAbsent(definition.family(), family -> new TreeMap<>())
        .put(definition.revision(), definition);
  }

  /**
   * By {@code family}, {@code family:revision} or ARN; without a revision the newest ACTIVE one.
   */
  @Nullable TaskDefinition find(String reference) {
    String name = Arns.lastPart(reference);
    int colon = name.lastIndexOf(':');
    if (colon < 0) {
      return newestActive(name);
    }
    String revision = name.substring(colon + 1);
    boolean isNumber = !revision.isEmpty() && revision.chars().allMatch(Character::isDigit);
    NavigableMap<Integer, TaskDefinition> revisions = families.get(name.substring(0, colon));
    return isNumber && revision.length() < 10 && revisions != null
        ? revisions.get(Integer.valueOf(revision))
        : null;
  }

  private @Nullable TaskDefinition newestActive(String family) {
    NavigableMap<Integer, TaskDefinition> revisions = families.get(family);
    if (revisions == null) {
      return null;
    }
    return revisions.descendingMap().values().stream()
        .filter(definition -> definition.status() == TaskDefinitionStatus.ACTIVE)
        .findFirst()
        .orElse(null);
  }

  /** The ACTIVE definition that a launch names. */
  TaskDefinition requireActive(@Nullable String reference) {
    TaskDefinition definition = find(Checks.given("TaskDefinition", reference));
    if (definition == null) {
      throw Refusal.client("TaskDefinition not found.");
    }
    if (definition.status() != TaskDefinitionStatus.ACTIVE) {
      throw Refusal.client("TaskDefinition is inactive");
    }
    return definition;
  }
}

package io.github.fluentecs.simulator.fault;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tasks and containers that a fault strikes: those that fit every aim. Without aims it strikes
 * all.
 *
 * @param aims what they have to fit
 */
public record TaskTarget(Map<Aim, String> aims) {
  static final TaskTarget ALL = new TaskTarget(Map.of());

  /**
   * Checks and copies the aims.
   *
   * @param aims what they have to fit
   * @throws IllegalArgumentException if an aim is not in its form, or if two aims exclude each
   *     other, so that nothing could ever be struck
   */
  public TaskTarget {
    EnumMap<Aim, String> copy = new EnumMap<>(Aim.class);
    copy.putAll(aims);
    copy.forEach(Aim::require);
    aims = Collections.unmodifiableMap(copy);
    requireOneAccount(aims);
    requireAgreement(aims);
  }

  /**
   * The value of an aim.
   *
   * @param aim the aim
   * @return null where it limits nothing
   */
  public @Nullable String get(Aim aim) {
    return aims.get(aim);
  }

  TaskTarget with(Aim aim, String value) {
    EnumMap<Aim, String> copy = new EnumMap<>(Aim.class);
    copy.putAll(aims);
    copy.put(aim, requireNonNull(value, aim.word()));
    return new TaskTarget(copy);
  }

  /**
   * What the ARNs among the aims begin with: partition, Region and account.
   *
   * @return such as {@code arn:aws:ecs:us-east-1:123456789012}; empty without ARNs
   */
  public Set<String> accounts() {
    return accounts(aims);
  }

  private static Set<String> accounts(Map<Aim, String> aims) {
    return aims.entrySet().stream()
        .filter(entry -> entry.getKey() != Aim.IMAGE && entry.getValue().startsWith("arn:"))
        .map(
            entry -> entry.getValue().substring(0, entry.getValue().lastIndexOf(':', slash(entry))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int slash(Map.Entry<Aim, String> entry) {
    return entry.getValue().indexOf('/');
  }

  private static void requireOneAccount(Map<Aim, String> aims) {
    Set<String> accounts = accounts(aims);
    if (accounts.size() > 1) {
      throw never("the ARNs are of " + String.join(" and ", accounts));
    }
  }

  private static void requireAgreement(Map<Aim, String> aims) {
    String definition = aims.get(Aim.TASK_DEFINITION);
    agree(aims, Aim.FAMILY, definition == null ? null : name(definition).split(":", 2)[0]);
    agree(aims, Aim.CLUSTER, clusterOf(aims.get(Aim.SERVICE)));
    agree(aims, Aim.CLUSTER, clusterOf(aims.get(Aim.TASK)));
    String service = aims.get(Aim.SERVICE);
    agree(aims, Aim.GROUP, service == null ? null : "service:" + name(service));
  }

  /** The cluster in the long ARN of a service or a task; null without one. */
  private static @Nullable String clusterOf(@Nullable String reference) {
    String[] parts = reference == null ? new String[0] : reference.split("/", -1);
    return parts.length == 3 ? parts[1] : null;
  }

  private static void agree(Map<Aim, String> aims, Aim aim, @Nullable String other) {
    String value = aims.get(aim);
    if (value != null && other != null && !name(value).equals(other)) {
      throw never(aim.word() + " " + value + " and " + other + " exclude each other");
    }
  }

  private static String name(String reference) {
    return reference.startsWith("arn:")
        ? reference.substring(reference.lastIndexOf('/') + 1)
        : reference;
  }

  private static IllegalArgumentException never(String why) {
    return new IllegalArgumentException("it could never strike: " + why);
  }
}

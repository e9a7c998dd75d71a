package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules on the cluster that a request speaks of. */
public final class ClusterRules {
  private static final String CLUSTER = "cluster";

  private static final Constraint OPTIONAL =
      Constraint.hard(
          "ID-1",
          "a cluster's short name or full ARN; absent means the cluster called default",
          "Name the cluster, or leave the member out.",
          "RunTask request, cluster; the same words on every operation");

  private static final Constraint MANDATORY =
      Constraint.hard(
          "ID-2",
          "a cluster's short name or full ARN",
          "Name the cluster: this operation takes no default.",
          "UpdateTaskProtection request, cluster; the same words on ten operations");

  private ClusterRules() {}

  /**
   * Checks a cluster that may be left out.
   *
   * @param <Q> the SDK request
   * @param member reads the member {@code cluster}
   * @return the rule ID-1
   */
  public static <Q> Rule<Q> optional(Function<? super Q, @Nullable String> member) {
    return Rule.value(OPTIONAL, CLUSTER, member, References::wellFormed);
  }

  /**
   * Checks a cluster that must be given.
   *
   * @param <Q> the SDK request
   * @param member reads the member {@code cluster}
   * @return the rules ID-1 and ID-2
   */
  public static <Q> List<Rule<Q>> mandatory(Function<? super Q, @Nullable String> member) {
    Rule<Q> given =
        Rule.of(
            MANDATORY,
            CLUSTER,
            (request, findings) -> {
              if (member.apply(request) == null) {
                findings.broken(null);
              }
            });
    return List.of(given, optional(member));
  }
}

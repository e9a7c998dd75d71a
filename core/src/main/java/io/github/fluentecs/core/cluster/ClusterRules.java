package io.github.fluentecs.core.cluster;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.References;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.ArnCluster;
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

  private static final Constraint SAME =
      Constraint.soft(
          "ID-3",
          "a resource of the cluster that the request names, or of the cluster called default",
          "Name the cluster of the ARN too: the ARN does not replace it.",
          "DescribeServices request, cluster; the same words on what describes, stops or updates");

  private ClusterRules() {}

  /**
   * Compares the cluster of a request with that in the long ARN of what lives in it. Names, ids and
   * short ARNs tell no cluster and pass.
   *
   * @param <Q> the SDK request
   * @param cluster reads the member {@code cluster}
   * @param path the member that names what lives in the cluster
   * @param member reads it
   * @return the rule ID-3
   */
  public static <Q> Rule<Q> same(
      Function<? super Q, @Nullable String> cluster,
      String path,
      Function<? super Q, @Nullable String> member) {
    return Rule.of(
        SAME,
        path,
        (request, findings) -> {
          String given = member.apply(request);
          if (given != null && !ArnCluster.agrees(given, cluster.apply(request))) {
            findings.broken(given);
          }
        });
  }

  /**
   * Compares the cluster of a request with those in the long ARNs of what lives in it.
   *
   * @param <Q> the SDK request
   * @param cluster reads the member {@code cluster}
   * @param path the list that names what lives in the cluster
   * @param list reads it
   * @return the rule ID-3
   */
  public static <Q> Rule<Q> sameForEach(
      Function<? super Q, @Nullable String> cluster,
      String path,
      Function<? super Q, ? extends @Nullable List<String>> list) {
    return Rule.of(
        SAME,
        path + "[]",
        (request, findings) -> {
          List<String> given = list.apply(request);
          for (int i = 0; given != null && i < given.size(); i++) {
            if (!ArnCluster.agrees(given.get(i), cluster.apply(request))) {
              findings.broken(given.get(i), i);
            }
          }
        });
  }

  /**
   * Tells whether references surely break no rule on their form or their cluster.
   *
   * @param cluster the request's cluster
   * @param references names, ids and ARNs
   * @return false where one must be looked at
   */
  public static boolean areIn(@Nullable String cluster, List<String> references) {
    for (int i = 0; i < references.size(); i++) {
      if (!isIn(cluster, references.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(@Nullable String cluster, String reference) {
    return References.isPlain(reference)
        || (References.wellFormed(reference) && ArnCluster.agrees(reference, cluster));
  }

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

package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the cluster of a request. */
public final class ClusterRules {
  private static final String CLUSTER = "cluster";

  /** The form of a cluster reference (rule ID-1). */
  public static final Constraint OPTIONAL =
      Constraint.hard(
          "ID-1",
          CLUSTER,
          "a cluster's short name or full ARN; absent means the cluster called default",
          "Name the cluster, or leave the member out; an ARN of anything else is refused.",
          "RunTask request, cluster; the same words on every operation; message of ECS: Unsupported"
              + " resource type");

  private static final Constraint GIVEN =
      Constraint.hard(
          "ID-2",
          CLUSTER,
          "a cluster's short name or full ARN",
          "Name the cluster: this operation has no default.",
          "UpdateTaskProtection request, cluster; the same words on ten operations");

  /** The constraints on a required cluster (rules ID-2 and ID-1). */
  public static final List<Constraint> MANDATORY = List.of(GIVEN, OPTIONAL);

  /** The resource must be in the cluster of the request (rule ID-3). */
  public static final Constraint SAME =
      Constraint.soft(
          "ID-3",
          "",
          "a resource of the cluster that the request names, or of the cluster called default",
          "Name the cluster of the ARN too: the ARN does not replace it.",
          "DescribeServices request, cluster; the same words on what describes, stops or updates;"
              + " messages of ECS: Identifier is for cluster prod. Your cluster is default; Invalid"
              + " Region in ARN");

  private static final Constraint SAME_IF_NAMED =
      Constraint.advice(
          "ID-3",
          "",
          "a resource of the cluster that the request names",
          "Name the cluster of the ARN, or leave the cluster out.",
          "ListServiceDeployments request, cluster; ECS takes the ARN of a service without a"
              + " cluster: the AWS CLI's own example");

  /**
   * Returns what is advised where the ARN of what lives in a cluster replaces the cluster.
   *
   * @param member the member that names what lives in the cluster
   * @return ID-3 as advice
   */
  public static Constraint sameIfNamed(String member) {
    return SAME_IF_NAMED.at(member);
  }

  private ClusterRules() {}

  /**
   * Checks an optional cluster.
   *
   * @param cluster the member {@code cluster}
   * @param findings receives the broken constraints
   */
  public static void optional(@Nullable String cluster, Findings findings) {
    if (cluster != null && !References.namesCluster(cluster)) {
      findings.broken(OPTIONAL, cluster);
    }
  }

  /**
   * Checks a required cluster.
   *
   * @param cluster the member {@code cluster}
   * @param findings receives the broken constraints
   */
  public static void mandatory(@Nullable String cluster, Findings findings) {
    if (cluster == null) {
      findings.broken(GIVEN, null);
    }
    optional(cluster, findings);
  }

  /**
   * Compares the cluster of a request with the one in a resource's long ARN, and Region and account
   * of the two where both are ARNs. Names and ids pass, and so do short ARNs beside a name.
   *
   * @param cluster the member {@code cluster}
   * @param member the member that names the resource
   * @param reference the member's value; an absent one passes
   * @param findings receives the broken constraints
   */
  public static void same(
      @Nullable String cluster, String member, @Nullable String reference, Findings findings) {
    if (reference != null && !ArnCluster.agrees(reference, cluster)) {
      findings.at(member).broken(SAME, reference);
    }
  }

  /**
   * Compares the cluster of a request with that in the long ARN of what lives in it, where the ARN
   * replaces the cluster: a request that names no cluster passes.
   *
   * @param cluster the member {@code cluster}
   * @param member the member that names what lives in the cluster
   * @param reference that member; an absent one passes
   * @param findings takes what is wrong
   */
  public static void sameIfNamed(
      @Nullable String cluster, String member, @Nullable String reference, Findings findings) {
    if (cluster != null && reference != null && !ArnCluster.agrees(reference, cluster)) {
      findings.at(member).broken(SAME_IF_NAMED, reference);
    }
  }

  /**
   * Compares the cluster of a request with those in the long ARNs of what lives in it.
   *
   * @param cluster the member {@code cluster}
   * @param list the member that lists the resources
   * @param references the list
   * @param findings receives the broken constraints
   */
  public static void sameForEach(
      @Nullable String cluster, String list, List<String> references, Findings findings) {
    for (int i = 0; i < references.size(); i++) {
      if (!ArnCluster.agrees(references.get(i), cluster)) {
        findings.at(list, i).broken(SAME, references.get(i));
      }
    }
  }
}

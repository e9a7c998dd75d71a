package io.github.fluentecs.core.rule.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.value.internal.Digits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks references: the names, ids and ARNs in a request. */
public final class References {
  private static final String ARN = "arn:";

  /** The form of every reference (rule ID-4). */
  public static final Constraint FORM =
      Constraint.soft(
          "ID-4",
          "",
          "a name or an id without blanks, or arn:partition:service:region:account:resource of this"
              + " kind of resource",
          "Give the resource's name, id or full ARN.",
          "ARN formats of ECS resources, short and long, in every partition");

  /** The form of the member {@code taskDefinition} (rule ID-6). */
  public static final Constraint TASK_DEFINITION =
      Constraint.hard(
          "ID-6",
          "taskDefinition",
          "a family, family:revision or full ARN",
          "Name the task definition; without a revision ECS uses the newest ACTIVE one.",
          "RunTask request, taskDefinition; the same words on every operation");

  /** The kinds of resources in ARNs, by the members that name them. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("clusters", "cluster"),
          Map.entry("service", "service"),
          Map.entry("services", "service"),
          Map.entry("task", "task"),
          Map.entry("tasks", "task"),
          Map.entry("containerInstance", "container-instance"),
          Map.entry("containerInstances", "container-instance"),
          Map.entry("taskSet", "task-set"),
          Map.entry("taskSets", "task-set"),
          Map.entry("primaryTaskSet", "task-set"));

  private References() {}

  /**
   * Checks the form of a reference; an absent one passes.
   *
   * @param member the member that holds it
   * @param text the reference
   * @param findings receives the broken constraints
   */
  public static void form(String member, @Nullable String text, Findings findings) {
    if (text != null && !fits(member, text)) {
      findings.at(member).broken(FORM, text);
    }
  }

  /**
   * Checks the member {@code taskDefinition}; an absent or empty one passes.
   *
   * @param text the reference
   * @param findings receives the broken constraints
   */
  public static void taskDefinition(@Nullable String text, Findings findings) {
    if (text != null && !text.isEmpty() && !isTaskDefinition(text)) {
      findings.broken(TASK_DEFINITION, text);
    }
  }

  /**
   * Returns whether a reference to a task definition names the revision too.
   *
   * @param text a family, family:revision or ARN
   * @return true when a number follows the last colon
   */
  public static boolean hasRevision(String text) {
    int colon = text.lastIndexOf(':');
    return colon >= 0 && Digits.parse(text, colon + 1, text.length()) >= 0;
  }

  private static boolean isTaskDefinition(String text) {
    int colon = text.startsWith(ARN) ? -1 : text.indexOf(':');
    return wellFormed(text) && (colon < 0 || (colon > 0 && Texts.numberFrom(text, colon + 1)));
  }

  /**
   * Makes the constraint that a member is an ARN; its id is {@code Operation/member}.
   *
   * @param operation the operation's wire name
   * @param member the member
   * @return the constraint
   */
  public static Constraint arn(String operation, String member) {
    return arn(operation, operation + "/" + member, member, member);
  }

  /** Makes the constraint that each item of a list is an ARN, {@code Operation/member/arn}. */
  static Constraint arnOfEach(String operation, String member) {
    return arn(operation, operation + "/" + member + "/arn", member, member + "[]");
  }

  private static Constraint arn(String operation, String id, String member, String path) {
    return Constraint.hard(
        id,
        path,
        "a full ARN: arn:partition:service:region:account:resource",
        "Give the ARN that ECS returns when it creates, describes or lists the resource.",
        operation + " request, " + member);
  }

  /**
   * Requires an ARN; an absent value or a name breaks the constraint.
   *
   * @param constraint made by {@link #arn(String, String)}
   * @param text the member
   * @param findings receives the broken constraints
   */
  public static void requireArn(Constraint constraint, @Nullable String text, Findings findings) {
    if (text == null || !isArn(text)) {
      findings.broken(constraint, text);
    }
  }

  static boolean isArn(String text) {
    return text.startsWith(ARN) && wellFormed(text);
  }

  /**
   * Returns whether a text can be a reference.
   *
   * @param text a name, an id or an ARN
   * @return false for an empty text, a text with a blank, and an ARN that lacks a part
   */
  public static boolean wellFormed(String text) {
    return !text.isEmpty() && !hasBlank(text) && (!text.startsWith(ARN) || hasAllParts(text));
  }

  private static boolean hasBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAllParts(String arn) {
    return resourceIn(arn) > 0;
  }

  /**
   * Returns where the resource begins in an ARN, after partition, service, Region and account, of
   * which Region and account may be empty; -1 where the text is not an ARN with a resource.
   */
  static int resourceIn(String text) {
    if (!text.startsWith(ARN)) {
      return -1;
    }
    int from = 0;
    for (int part = 0; part < 5; part++) {
      int colon = text.indexOf(':', from);
      boolean mayBeEmpty = part == 3 || part == 4;
      if (colon < 0 || (colon == from && !mayBeEmpty)) {
        return -1;
      }
      from = colon + 1;
    }
    return from < text.length() ? from : -1;
  }

  /** Returns whether a text can name a cluster: a name, or the ARN of a cluster. */
  static boolean namesCluster(String text) {
    return names("cluster", text);
  }

  private static boolean names(String kind, String text) {
    return wellFormed(text) && (!text.startsWith(ARN) || isArnOf(kind, text));
  }

  private static boolean isArnOf(String kind, String arn) {
    int resource = resourceIn(arn);
    return arn.startsWith(kind, resource) && arn.startsWith("/", resource + kind.length());
  }

  /**
   * Returns whether a text can be a reference in a member, whose name tells the kind.
   *
   * @param member the member, a list or not
   * @param text a name, an id or an ARN
   * @return false also for an ARN of another kind of resource
   */
  static boolean fits(String member, String text) {
    String kind = KINDS.get(member);
    return kind == null ? wellFormed(text) : names(kind, text);
  }
}

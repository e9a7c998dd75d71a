package io.github.fluentecs.core.rule;

import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules on references: names, ids and ARNs that a request carries. */
public final class References {
  private static final String ARN = "arn:";

  /** What every reference must be. */
  static final Constraint FORM =
      Constraint.soft(
          "ID-4",
          "a name or an id without blanks, or arn:partition:service:region:account:resource",
          "Give the resource's name, id or full ARN.",
          "ARN formats of ECS resources, short and long, in every partition");

  private static final Constraint TASK_DEFINITION =
      Constraint.hard(
          "ID-6",
          "a family, family:revision or full ARN",
          "Name the task definition; without a revision ECS takes the newest ACTIVE one.",
          "RunTask request, taskDefinition; the same words on every operation");

  private References() {}

  /**
   * Checks the form of a reference; an absent one passes.
   *
   * @param <Q> the SDK request
   * @param path the member
   * @param member reads it
   * @return the rule ID-4
   */
  public static <Q> Rule<Q> form(String path, Function<? super Q, @Nullable String> member) {
    return Rule.value(FORM, path, member, References::wellFormed);
  }

  /**
   * Checks the form of each reference of a list.
   *
   * @param <Q> the SDK request
   * @param path the list's member
   * @param list reads it
   * @return the rule ID-4
   */
  public static <Q> Rule<Q> formOfEach(
      String path, Function<? super Q, ? extends @Nullable List<String>> list) {
    return Rule.each(FORM, path + "[]", list, Item.that(References::wellFormed));
  }

  /**
   * Checks the form of a reference to a task definition; an absent or empty one passes.
   *
   * @param <Q> the SDK request
   * @param path the member
   * @param member reads it
   * @return the rule ID-6
   */
  public static <Q> Rule<Q> taskDefinition(
      String path, Function<? super Q, @Nullable String> member) {
    return Rule.value(
        TASK_DEFINITION, path, member, text -> text.isEmpty() || isTaskDefinition(text));
  }

  /**
   * Tells whether a text can name a task definition.
   *
   * @param text a family, a family with a revision, or an ARN
   * @return false for an absent or empty text, and one of another form
   */
  public static boolean isTaskDefinition(@Nullable String text) {
    if (text == null || !wellFormed(text)) {
      return false;
    }
    int colon = text.startsWith(ARN) ? -1 : text.indexOf(':');
    return colon < 0 || (colon > 0 && Texts.numberFrom(text, colon + 1));
  }

  /**
   * Demands an ARN; neither absence nor a name will do. The rule's id is {@code Operation/member}.
   *
   * @param <Q> the SDK request
   * @param operation the operation's wire name
   * @param member the member
   * @param value reads it
   * @return the rule
   */
  public static <Q> Rule<Q> arn(
      String operation, String member, Function<? super Q, @Nullable String> value) {
    return Rule.of(
        arnOf(operation, operation + "/" + member, member),
        member,
        (request, findings) -> {
          String given = value.apply(request);
          if (!isArn(given)) {
            findings.broken(given);
          }
        });
  }

  /** Demands an ARN in each place of a list. The rule's id is {@code Operation/member/arn}. */
  static <Q> Rule<Q> arnOfEach(
      String operation, String member, Function<? super Q, ? extends @Nullable List<String>> list) {
    return Rule.each(
        arnOf(operation, operation + "/" + member + "/arn", member),
        member + "[]",
        list,
        Item.that(References::isArn));
  }

  private static Constraint arnOf(String operation, String id, String member) {
    return Constraint.hard(
        id,
        "a full ARN: arn:partition:service:region:account:resource",
        "Give the ARN that ECS tells when it creates, describes or lists the resource.",
        operation + " request, " + member);
  }

  private static boolean isArn(@Nullable String text) {
    return text != null && text.startsWith(ARN) && wellFormed(text);
  }

  /**
   * Tells whether a text can be a reference.
   *
   * @param text a name, an id or an ARN
   * @return false for an empty text, a text with a blank, and an ARN that lacks a part
   */
  public static boolean wellFormed(@Nullable String text) {
    return text != null
        && !text.isEmpty()
        && !hasBlank(text)
        && (!text.startsWith(ARN) || hasAllParts(text));
  }

  /**
   * Tells whether a text is a name or an id, of characters that any reference may have.
   *
   * @param text a name, an id or an ARN
   * @return true for visible ASCII characters, unless they begin an ARN
   */
  public static boolean isPlain(@Nullable String text) {
    return text != null
        && !text.isEmpty()
        && !text.startsWith(ARN)
        && visibleUntil(text) == text.length();
  }

  private static boolean hasBlank(String text) {
    for (int i = visibleUntil(text); i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns where visible ASCII ends. One comparison a character, since every id of a request
   * passes here: what is below the first visible character wraps around to above the last.
   */
  private static int visibleUntil(String text) {
    int i = 0;
    while (i < text.length() && (char) (text.charAt(i) - '!') <= '~' - '!') {
      i++;
    }
    return i;
  }

  private static boolean hasAllParts(String arn) {
    int from = 0;
    for (int part = 0; part < 5; part++) {
      int colon = arn.indexOf(':', from);
      boolean mayBeEmpty = part == 3 || part == 4;
      if (colon < 0 || (colon == from && !mayBeEmpty)) {
        return false;
      }
      from = colon + 1;
    }
    return from < arn.length();
  }
}
